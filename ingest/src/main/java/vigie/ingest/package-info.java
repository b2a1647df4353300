/** Brings in what is published: what to do with a fetched feed, listing or page, and the file commands built on the same readers. */
@NullMarked
package vigie.ingest;

import org.jspecify.annotations.NullMarked;
