/** Fetching from the web, politely and only from where it is safe; the only code that knows the HTTP client. */
@NullMarked
package vigie.ingest.fetch;

import org.jspecify.annotations.NullMarked;
