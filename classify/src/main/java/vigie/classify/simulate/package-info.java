/** Replays a labelled history as if volunteers read it in the order of the queue, to see how much reading the queue saves. */
@NullMarked
package vigie.classify.simulate;

import org.jspecify.annotations.NullMarked;
