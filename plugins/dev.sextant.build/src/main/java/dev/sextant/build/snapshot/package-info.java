/** What earlier reports showed. */
@NullMarked
package dev.sextant.build.snapshot;

import org.jspecify.annotations.NullMarked;
