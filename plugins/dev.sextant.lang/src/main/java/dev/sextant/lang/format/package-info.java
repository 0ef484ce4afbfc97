/** The layout of a model's text. */
@NullMarked
package dev.sextant.lang.format;

import org.jspecify.annotations.NullMarked;
