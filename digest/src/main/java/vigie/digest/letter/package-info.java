/** How a mail reads and looks: words in two languages, plain text and HTML. Pure; knows nothing of logs or servers. */
@NullMarked
package vigie.digest.letter;

import org.jspecify.annotations.NullMarked;
