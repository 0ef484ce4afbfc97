/** Where the language server starts. */
@NullMarked
package dev.sextant.ide;

import org.jspecify.annotations.NullMarked;
