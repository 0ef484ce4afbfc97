/** What the name, definition and unit of a metric say about what it counts; English first. */
@NullMarked
package dev.sextant.lint.wording;

import org.jspecify.annotations.NullMarked;
