/** The event log on Apache Kafka; the only code that knows Kafka. */
@NullMarked
package vigie.stream.kafka;

import org.jspecify.annotations.NullMarked;
