/** Rows that a query returned. */
@NullMarked
package dev.sextant.query.result;

import org.jspecify.annotations.NullMarked;
