/** What a workspace can be turned into: one class a target, one line each in {@code Targets}. */
@NullMarked
package dev.sextant.build.target;

import org.jspecify.annotations.NullMarked;
