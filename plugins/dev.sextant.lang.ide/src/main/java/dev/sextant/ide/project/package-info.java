/** A workspace that is being edited: its files, its snapshots, and the names in them. */
@NullMarked
package dev.sextant.ide.project;

import org.jspecify.annotations.NullMarked;
