/** The engine that a workspace's settings name. */
@NullMarked
package dev.sextant.build.engine;

import org.jspecify.annotations.NullMarked;
