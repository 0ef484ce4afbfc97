/** From the relational IR to text; one small value per dialect. */
@NullMarked
package dev.sextant.sql;

import org.jspecify.annotations.NullMarked;
