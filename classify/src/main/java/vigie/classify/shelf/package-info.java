/** Trained models in the log: how a set is written, found whole again, and taken into use while Vigie runs. */
@NullMarked
package vigie.classify.shelf;

import org.jspecify.annotations.NullMarked;
