/** What the search field of the site finds. */
@NullMarked
package dev.sextant.site.search;

import org.jspecify.annotations.NullMarked;
