/** Thin adapters through which EMF users load {@code .metrics} files. */
@NullMarked
package dev.sextant.lang.xtext;

import org.jspecify.annotations.NullMarked;
