/**
 * The semantic model: immutable records, sealed types, units and time; derived indexes beside it.
 */
@NullMarked
package dev.sextant.model;

import org.jspecify.annotations.NullMarked;
