/**
 * The one place where typed documents become JSON and come back; knows nothing of their meaning.
 */
@NullMarked
package dev.sextant.json;

import org.jspecify.annotations.NullMarked;
