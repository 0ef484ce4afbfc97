/** Turns lists of metrics that people keep in spreadsheets into models. */
@NullMarked
package dev.sextant.build.inventory;

import org.jspecify.annotations.NullMarked;
