/** Small models that weigh signs: how they are kept, asked and trained. The only code beside the language's that knows OpenNLP. */
@NullMarked
package vigie.classify.learn;

import org.jspecify.annotations.NullMarked;
