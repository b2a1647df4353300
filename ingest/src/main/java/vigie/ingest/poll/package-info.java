/** When to look at which source again. */
@NullMarked
package vigie.ingest.poll;

import org.jspecify.annotations.NullMarked;
