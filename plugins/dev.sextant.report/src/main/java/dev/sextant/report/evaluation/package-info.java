/** From values to statuses, roll-ups, asks and restatements. */
@NullMarked
package dev.sextant.report.evaluation;

import org.jspecify.annotations.NullMarked;
