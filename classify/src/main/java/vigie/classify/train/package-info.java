/** Makes the models: from the examples that come with the program, and from what volunteers decided. */
@NullMarked
package vigie.classify.train;

import org.jspecify.annotations.NullMarked;
