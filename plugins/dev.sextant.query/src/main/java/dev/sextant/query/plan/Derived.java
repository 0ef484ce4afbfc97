package dev.sextant.query.plan;

import dev.sextant.model.source.SourceInfo;
import dev.sextant.query.ir.Rel;
import org.jspecify.annotations.Nullable;

/**
 * Rows with the columns of a source, from which its references can be followed.
 *
 * @param info the columns, those that were added included
 * @param rows the relation that has the rows, or null for the source's own table
 */
record Derived(SourceInfo info, Rel.@Nullable Ref rows) {}
