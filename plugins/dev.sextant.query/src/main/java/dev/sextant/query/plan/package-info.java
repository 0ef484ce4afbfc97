/** How a metric query becomes relations. */
@NullMarked
package dev.sextant.query.plan;

import org.jspecify.annotations.NullMarked;
