/** The fictional press of the demonstration: its articles, and the small web server that publishes them bit by bit. */
@NullMarked
package vigie.app.demo;

import org.jspecify.annotations.NullMarked;
