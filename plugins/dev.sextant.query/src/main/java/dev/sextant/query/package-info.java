/** The relational and expression IR, the planner, and one class per rewrite. */
@NullMarked
package dev.sextant.query;

import org.jspecify.annotations.NullMarked;
