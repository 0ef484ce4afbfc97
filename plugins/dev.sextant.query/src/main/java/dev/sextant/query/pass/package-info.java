/** Rewrites of a query, one class each. */
@NullMarked
package dev.sextant.query.pass;

import org.jspecify.annotations.NullMarked;
