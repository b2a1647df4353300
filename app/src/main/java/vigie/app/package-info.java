/** Vigie as one program: the command line, the configuration, and the one place where all parts are put together. */
@NullMarked
package vigie.app;

import org.jspecify.annotations.NullMarked;
