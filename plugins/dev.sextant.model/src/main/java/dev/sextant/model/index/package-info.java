/** What is derived from a whole snapshot, one class for each question. */
@NullMarked
package dev.sextant.model.index;

import org.jspecify.annotations.NullMarked;
