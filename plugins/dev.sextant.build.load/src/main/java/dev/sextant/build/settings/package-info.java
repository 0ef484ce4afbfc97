/** What a workspace's {@code sextant.toml} says. */
@NullMarked
package dev.sextant.build.settings;

import org.jspecify.annotations.NullMarked;
