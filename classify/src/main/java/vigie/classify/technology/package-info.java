/** Decides which of the technologies whose words stand in a text the text reports on. */
@NullMarked
package vigie.classify.technology;

import org.jspecify.annotations.NullMarked;
