/** What every request goes through: route table, guard, limits, headers, assets. */
@NullMarked
package vigie.review.web;

import org.jspecify.annotations.NullMarked;
