/** The pipeline: targets and the sinks their artifacts go to. */
@NullMarked
package dev.sextant.build;

import org.jspecify.annotations.NullMarked;
