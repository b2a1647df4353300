/** Who is who: accounts, passwords, sessions, sign-in. */
@NullMarked
package vigie.review.account;

import org.jspecify.annotations.NullMarked;
