/** The commands of {@code vigie}, a class each. They speak French to whoever types them, and JSON Lines to programs. */
@NullMarked
package vigie.app.cli;

import org.jspecify.annotations.NullMarked;
