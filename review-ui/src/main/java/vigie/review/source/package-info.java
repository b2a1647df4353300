/** The watched sources, how they are, and adding one. */
@NullMarked
package vigie.review.source;

import org.jspecify.annotations.NullMarked;
