/** What is confirmed, place by place, for everyone to read. */
@NullMarked
package vigie.review.registry;

import org.jspecify.annotations.NullMarked;
