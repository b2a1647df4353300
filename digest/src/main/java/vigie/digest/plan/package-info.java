/** When digests are due. Pure. */
@NullMarked
package vigie.digest.plan;

import org.jspecify.annotations.NullMarked;
