/** What stands on each page, ready to be put into its template. */
@NullMarked
package dev.sextant.site.page;

import org.jspecify.annotations.NullMarked;
