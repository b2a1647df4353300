/** How the parts of Vigie say how they are. */
@NullMarked
package vigie.stream.health;

import org.jspecify.annotations.NullMarked;
