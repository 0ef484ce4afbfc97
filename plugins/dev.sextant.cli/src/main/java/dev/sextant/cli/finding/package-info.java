/** What is wrong with a workspace, as text and in the forms that other programs read. */
@NullMarked
package dev.sextant.cli.finding;

import org.jspecify.annotations.NullMarked;
