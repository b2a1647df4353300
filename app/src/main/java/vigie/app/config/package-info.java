/** The configuration: read once, checked whole, handed on in parts. */
@NullMarked
package vigie.app.config;

import org.jspecify.annotations.NullMarked;
