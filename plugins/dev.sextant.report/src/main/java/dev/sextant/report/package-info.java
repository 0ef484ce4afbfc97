/** Evaluation of KPI status and roll-up into a plain results document. */
@NullMarked
package dev.sextant.report;

import org.jspecify.annotations.NullMarked;
