/**
 * The engines that Vigie brings along, Kafka and Elasticsearch, and the data folder they live in.
 *
 * <p>Start reading at {@link vigie.app.engine.DataFolder}, then {@link vigie.app.engine.Engines}. Messages of
 * {@link vigie.app.engine.EngineFailure} are for a person, in French; the log is for operators, in English.
 */
@NullMarked
package vigie.app.engine;

import org.jspecify.annotations.NullMarked;
