/**
 * What can be written where, as one table of line shapes, and a matcher that says what a broken or
 * unfinished line may go on with.
 */
@NullMarked
package dev.sextant.ide.shape;

import org.jspecify.annotations.NullMarked;
