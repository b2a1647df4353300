/** All the places of France, and where their names stand in a text. */
@NullMarked
package vigie.classify.gazetteer;

import org.jspecify.annotations.NullMarked;
