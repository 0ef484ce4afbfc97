/** The command line: one class per command. */
@NullMarked
package dev.sextant.cli;

import org.jspecify.annotations.NullMarked;
