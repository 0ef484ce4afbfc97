/** Spark in a process of its own. */
@NullMarked
package dev.sextant.engines.spark;

import org.jspecify.annotations.NullMarked;
