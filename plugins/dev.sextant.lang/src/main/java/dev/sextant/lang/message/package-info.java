/** What is said about text that cannot be read. */
@NullMarked
package dev.sextant.lang.message;

import org.jspecify.annotations.NullMarked;
