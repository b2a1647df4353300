/** Bytes into text and words into dates, as the web really writes them. */
@NullMarked
package vigie.ingest.text;

import org.jspecify.annotations.NullMarked;
