/** The Kafka broker as a program of its own: formats its folder when new, and ends with whoever started it. */
@NullMarked
package vigie.engine.kafka;

import org.jspecify.annotations.NullMarked;
