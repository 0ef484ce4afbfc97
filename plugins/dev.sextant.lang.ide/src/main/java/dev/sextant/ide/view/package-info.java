/** What an editor shows of a text: outline, folding, colours, layout. */
@NullMarked
package dev.sextant.ide.view;

import org.jspecify.annotations.NullMarked;
