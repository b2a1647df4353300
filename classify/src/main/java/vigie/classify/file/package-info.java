/** The stages on files alone: tagging lines of JSON and measuring tags against labelled texts. */
@NullMarked
package vigie.classify.file;

import org.jspecify.annotations.NullMarked;
