/** A query as a tree of relations and expressions, independent of any engine's dialect. */
@NullMarked
package dev.sextant.query.ir;

import org.jspecify.annotations.NullMarked;
