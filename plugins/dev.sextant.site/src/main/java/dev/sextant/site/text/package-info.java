/** Numbers, dates and words as the site writes them, the same in any locale. */
@NullMarked
package dev.sextant.site.text;

import org.jspecify.annotations.NullMarked;
