/** The generated parser, its token source and its recovery. */
@NullMarked
package dev.sextant.lang.parser.antlr;

import org.jspecify.annotations.NullMarked;
