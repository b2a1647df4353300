/** Every web page of Vigie and its HTTP API. The only code that knows the web framework. */
@NullMarked
package vigie.review;

import org.jspecify.annotations.NullMarked;
