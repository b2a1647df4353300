/** The records that travel through Vigie: what was fetched, what was found in it, what people decided. Nothing here does I/O. */
@NullMarked
package vigie.model;

import org.jspecify.annotations.NullMarked;
