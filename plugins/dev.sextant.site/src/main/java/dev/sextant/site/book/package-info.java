/** The model and its report, read together: links, addresses, and what may be shown. */
@NullMarked
package dev.sextant.site.book;

import org.jspecify.annotations.NullMarked;
