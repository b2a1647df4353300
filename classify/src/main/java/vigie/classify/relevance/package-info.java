/** How likely an item reports a deployment in French public space, and why. */
@NullMarked
package vigie.classify.relevance;

import org.jspecify.annotations.NullMarked;
