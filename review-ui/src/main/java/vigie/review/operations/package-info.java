/** How the parts of Vigie are, and in the demonstration the mails it composed. */
@NullMarked
package vigie.review.operations;

import org.jspecify.annotations.NullMarked;
