/** A dbt semantic manifest as values: what MetricFlow knows of metrics. */
@NullMarked
package dev.sextant.interop.manifest;

import org.jspecify.annotations.NullMarked;
