/** The target-independent dashboard document and typed documents per foreign format. */
@NullMarked
package dev.sextant.dashboard;

import org.jspecify.annotations.NullMarked;
