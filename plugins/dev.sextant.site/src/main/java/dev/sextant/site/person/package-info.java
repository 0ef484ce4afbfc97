/** Pages for single persons, apart from all that is shared. */
@NullMarked
package dev.sextant.site.person;

import org.jspecify.annotations.NullMarked;
