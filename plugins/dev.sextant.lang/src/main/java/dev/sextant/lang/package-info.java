/** The grammar, the parser, the model builder and the formatter. */
@NullMarked
package dev.sextant.lang;

import org.jspecify.annotations.NullMarked;
