/** Web pages and listings into text and links; the only code that knows jsoup. */
@NullMarked
package vigie.ingest.page;

import org.jspecify.annotations.NullMarked;
