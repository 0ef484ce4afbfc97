/**
 * Conditions and expressions of a manifest: SQL with references to dimensions, entities and metrics
 * in double braces.
 */
@NullMarked
package dev.sextant.interop.sql;

import org.jspecify.annotations.NullMarked;
