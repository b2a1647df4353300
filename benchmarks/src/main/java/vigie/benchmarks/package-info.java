/** Vigie's speed and accuracy, measured beside its peers. */
@NullMarked
package vigie.benchmarks;

import org.jspecify.annotations.NullMarked;
