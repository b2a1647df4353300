/** How Vigie speaks: messages in two languages, French typography, dates and numbers. */
@NullMarked
package vigie.review.text;

import org.jspecify.annotations.NullMarked;
