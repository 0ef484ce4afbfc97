/** Reads YAML of strangers as plain values that know their place. */
@NullMarked
package dev.sextant.interop.yaml;

import org.jspecify.annotations.NullMarked;
