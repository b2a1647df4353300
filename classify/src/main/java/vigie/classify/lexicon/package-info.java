/** The vocabulary of surveillance as data, and what it finds in a text. */
@NullMarked
package vigie.classify.lexicon;

import org.jspecify.annotations.NullMarked;
