/** Searching the coverage, and the fate of one address. */
@NullMarked
package vigie.review.search;

import org.jspecify.annotations.NullMarked;
