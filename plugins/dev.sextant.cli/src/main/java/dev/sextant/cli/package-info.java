/**
 * The command line: picocli reads the arguments, a context gives the workspace, a command works.
 */
@NullMarked
package dev.sextant.cli;

import org.jspecify.annotations.NullMarked;
