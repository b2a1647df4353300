/** The Kafka broker as a program of its own: formats its folder when new, runs, and ends with the process that started it. */
@NullMarked
package vigie.engine.kafka;

import org.jspecify.annotations.NullMarked;
