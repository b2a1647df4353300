/** The desk: the queue, the article, the decision. */
@NullMarked
package vigie.review.desk;

import org.jspecify.annotations.NullMarked;
