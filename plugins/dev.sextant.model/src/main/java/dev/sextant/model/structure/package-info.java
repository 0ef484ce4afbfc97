/** What is checked about the facts of each element: one class for each question. */
@NullMarked
package dev.sextant.model.structure;

import org.jspecify.annotations.NullMarked;
