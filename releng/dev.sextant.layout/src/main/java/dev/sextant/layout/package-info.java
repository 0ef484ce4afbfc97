/** The jars of the command line, laid out for a fast start. */
@NullMarked
package dev.sextant.layout;

import org.jspecify.annotations.NullMarked;
