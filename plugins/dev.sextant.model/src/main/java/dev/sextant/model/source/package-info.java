/** What is known of tables, currency rates and calendars once their names are linked. */
@NullMarked
package dev.sextant.model.source;

import org.jspecify.annotations.NullMarked;
