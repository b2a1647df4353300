/** Hands mails to a mail server, one by one, each once. The only place that knows SMTP. */
@NullMarked
package vigie.digest.send;

import org.jspecify.annotations.NullMarked;
