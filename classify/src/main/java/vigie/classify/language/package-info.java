/** French as a language: its sentences and parts of speech. The only code here that knows OpenNLP. */
@NullMarked
package vigie.classify.language;

import org.jspecify.annotations.NullMarked;
