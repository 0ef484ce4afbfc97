/** What the evaluation asks of an engine, without knowing which one answers. */
@NullMarked
package dev.sextant.report.values;

import org.jspecify.annotations.NullMarked;
