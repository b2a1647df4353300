/** Which technology is how far in which place, and how many cameras. */
@NullMarked
package vigie.classify.deployment;

import org.jspecify.annotations.NullMarked;
