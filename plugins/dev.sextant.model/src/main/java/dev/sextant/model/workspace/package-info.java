/** All files of a workspace, linked and checked, as one immutable value. */
@NullMarked
package dev.sextant.model.workspace;

import org.jspecify.annotations.NullMarked;
