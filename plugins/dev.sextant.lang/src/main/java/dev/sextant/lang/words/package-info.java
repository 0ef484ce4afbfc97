/** Which facts belong to which elements, and how each is written: one table for all who ask. */
@NullMarked
package dev.sextant.lang.words;

import org.jspecify.annotations.NullMarked;
