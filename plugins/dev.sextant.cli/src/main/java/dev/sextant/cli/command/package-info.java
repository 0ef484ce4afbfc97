/** One class per command, one line for each in {@link dev.sextant.cli.command.Commands}. */
@NullMarked
package dev.sextant.cli.command;

import org.jspecify.annotations.NullMarked;
