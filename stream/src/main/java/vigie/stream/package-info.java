/** The log through which all of Vigie flows: topics, stages between them, and views folded from them. Its Kafka form is in {@code kafka}. */
@NullMarked
package vigie.stream;

import org.jspecify.annotations.NullMarked;
