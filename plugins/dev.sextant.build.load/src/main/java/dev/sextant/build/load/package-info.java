/** Finds and reads the files of a workspace, and nothing outside it. */
@NullMarked
package dev.sextant.build.load;

import org.jspecify.annotations.NullMarked;
