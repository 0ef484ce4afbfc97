/** Execution of planned queries on engines over JDBC, with DuckDB embedded. */
@NullMarked
package dev.sextant.run;

import org.jspecify.annotations.NullMarked;
