/** The static HTML site: scorecards, KPI pages, trees, ladders and newsletters. */
@NullMarked
package dev.sextant.site;

import org.jspecify.annotations.NullMarked;
