/** The language server and all editor features, once for every editor. */
@NullMarked
package dev.sextant.lang.ide;

import org.jspecify.annotations.NullMarked;
