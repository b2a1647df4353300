/**
 * French analysis for the embedded search engine: the parts that its small distribution leaves out, under the names and
 * with the behaviour of a full Elasticsearch, so that one set of index settings fits both.
 */
@NullMarked
package vigie.analysis;

import org.jspecify.annotations.NullMarked;
