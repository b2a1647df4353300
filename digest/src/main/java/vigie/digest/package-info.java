/** Tells subscribers by e-mail what was newly confirmed, once, and asks them first. Deciding and composing are pure; sending is in {@code send}. */
@NullMarked
package vigie.digest;

import org.jspecify.annotations.NullMarked;
