/** The event log in memory, for tests and for trying things: nothing survives the process. */
@NullMarked
package vigie.stream.memory;

import org.jspecify.annotations.NullMarked;
