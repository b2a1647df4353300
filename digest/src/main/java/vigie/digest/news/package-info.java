/** What was confirmed, as news for one subscriber: what is new to them, and in what it changes what was known. Pure. */
@NullMarked
package vigie.digest.news;

import org.jspecify.annotations.NullMarked;
