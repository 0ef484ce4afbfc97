/** Real engines with the same tables, for tests that run generated SQL on all of them. */
@NullMarked
package dev.sextant.engines;

import org.jspecify.annotations.NullMarked;
