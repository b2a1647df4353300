/** Feeds into entries; the only code that knows ROME. */
@NullMarked
package vigie.ingest.feed;

import org.jspecify.annotations.NullMarked;
