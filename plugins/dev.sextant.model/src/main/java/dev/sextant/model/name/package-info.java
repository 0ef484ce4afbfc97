/** Which names there are, and what a written name means from where it is written. */
@NullMarked
package dev.sextant.model.name;

import org.jspecify.annotations.NullMarked;
