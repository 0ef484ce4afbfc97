/**
 * From characters to tokens: cutting the text, finding where lines end, and deciding which words
 * are keywords. Knows nothing of the parser that reads the tokens; the formatter and completion
 * read them too.
 */
@NullMarked
package dev.sextant.lang.token;

import org.jspecify.annotations.NullMarked;
