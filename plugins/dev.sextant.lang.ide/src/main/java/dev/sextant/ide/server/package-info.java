/** The language server protocol as a thin adapter over the editor features. */
@NullMarked
package dev.sextant.ide.server;

import org.jspecify.annotations.NullMarked;
