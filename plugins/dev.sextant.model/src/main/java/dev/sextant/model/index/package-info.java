/** Knowledge derived from a workspace, each kind computed once and kept in a class of its own. */
@NullMarked
package dev.sextant.model.index;

import org.jspecify.annotations.NullMarked;
