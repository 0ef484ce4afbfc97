/** The mission tree as a picture. */
@NullMarked
package dev.sextant.site.tree;

import org.jspecify.annotations.NullMarked;
