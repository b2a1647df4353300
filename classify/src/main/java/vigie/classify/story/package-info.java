/** Which items tell the same event. */
@NullMarked
package vigie.classify.story;

import org.jspecify.annotations.NullMarked;
