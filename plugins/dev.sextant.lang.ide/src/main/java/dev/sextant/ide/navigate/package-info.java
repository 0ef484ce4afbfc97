/** What a name stands for: hover, definition, references, rename. */
@NullMarked
package dev.sextant.ide.navigate;

import org.jspecify.annotations.NullMarked;
