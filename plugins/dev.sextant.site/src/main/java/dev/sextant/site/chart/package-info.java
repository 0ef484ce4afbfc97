/** Charts as data, and small pictures that are drawn at build time. */
@NullMarked
package dev.sextant.site.chart;

import org.jspecify.annotations.NullMarked;
