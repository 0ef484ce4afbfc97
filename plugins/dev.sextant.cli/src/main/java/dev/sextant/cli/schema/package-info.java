/** Columns of data as lines of a model. */
@NullMarked
package dev.sextant.cli.schema;

import org.jspecify.annotations.NullMarked;
