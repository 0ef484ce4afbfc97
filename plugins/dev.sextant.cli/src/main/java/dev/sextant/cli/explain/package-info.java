/** What an element or a rule means, in words. */
@NullMarked
package dev.sextant.cli.explain;

import org.jspecify.annotations.NullMarked;
