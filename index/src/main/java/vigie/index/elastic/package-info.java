/**
 * The search index in Elasticsearch; the only place that knows its client.
 *
 * <p>Uses only what a small distribution has (no scripts, no update by query, no ingest), so the same requests work on every
 * Elasticsearch 9.
 */
@org.jspecify.annotations.NullMarked
package vigie.index.elastic;
