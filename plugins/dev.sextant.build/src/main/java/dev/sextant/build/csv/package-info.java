/** Tables as comma-separated values. */
@NullMarked
package dev.sextant.build.csv;

import org.jspecify.annotations.NullMarked;
