/** Words of a text with their places in it, and the search of many phrases at once. */
@NullMarked
package vigie.classify.text;

import org.jspecify.annotations.NullMarked;
