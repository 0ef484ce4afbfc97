/** A Trino server with tables in memory. */
@NullMarked
package dev.sextant.engines.trino;

import org.jspecify.annotations.NullMarked;
