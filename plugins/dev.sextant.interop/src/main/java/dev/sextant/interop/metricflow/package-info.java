/** Turns dbt semantic manifests into models, and MetricFlow's queries into ours. */
@NullMarked
package dev.sextant.interop.metricflow;

import org.jspecify.annotations.NullMarked;
