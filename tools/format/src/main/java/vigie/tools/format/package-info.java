/** The form of the Java files: one command checks it, another sets it. */
@NullMarked
package vigie.tools.format;

import org.jspecify.annotations.NullMarked;
