/** The public HTTP API: JSON for programs. */
@NullMarked
package vigie.review.api;

import org.jspecify.annotations.NullMarked;
