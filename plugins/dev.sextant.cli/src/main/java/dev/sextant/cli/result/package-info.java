/** Rows that a query returned, as a table, CSV and JSON. */
@NullMarked
package dev.sextant.cli.result;

import org.jspecify.annotations.NullMarked;
