/** From the syntax tree to the values of the semantic model. */
@NullMarked
package dev.sextant.lang.tree;

import org.jspecify.annotations.NullMarked;
