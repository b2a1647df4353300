/** Reads items and says which surveillance technology they report, and where; the way in is {@link vigie.classify.Classifier}. */
@NullMarked
package vigie.classify;

import org.jspecify.annotations.NullMarked;
