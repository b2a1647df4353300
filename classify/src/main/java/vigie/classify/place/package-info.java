/** Which of the names in a text are places, which places, and which the text is about. */
@NullMarked
package vigie.classify.place;

import org.jspecify.annotations.NullMarked;
