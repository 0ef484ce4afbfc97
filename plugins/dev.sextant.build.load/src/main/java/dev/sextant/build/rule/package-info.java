/** Every rule by which a workspace is checked. */
@NullMarked
package dev.sextant.build.rule;

import org.jspecify.annotations.NullMarked;
