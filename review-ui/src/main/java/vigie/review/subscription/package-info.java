/** Asking for mail, confirming it, stopping it. */
@NullMarked
package vigie.review.subscription;

import org.jspecify.annotations.NullMarked;
