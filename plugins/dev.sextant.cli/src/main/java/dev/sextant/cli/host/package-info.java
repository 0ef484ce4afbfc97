/** What the process and the terminal give to a command, and what they take from it. */
@NullMarked
package dev.sextant.cli.host;

import org.jspecify.annotations.NullMarked;
