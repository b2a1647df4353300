/** Search over what was watched, and the pure states folded from the desk: what was decided, and what that makes public. */
@NullMarked
package vigie.index;

import org.jspecify.annotations.NullMarked;
