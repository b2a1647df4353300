package vigie.stream;

import java.time.Instant;

/**
 * A record set aside because a stage could not handle it.
 *
 * @param origin topic, partition and offset it came from
 * @param attempts how often it was tried
 */
public record Parked(String stage, String origin, String key, String error, int attempts, Instant at) {}
