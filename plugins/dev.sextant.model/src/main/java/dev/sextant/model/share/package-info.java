/** Collections that snapshots share with their successors. */
@NullMarked
package dev.sextant.model.share;

import org.jspecify.annotations.NullMarked;
