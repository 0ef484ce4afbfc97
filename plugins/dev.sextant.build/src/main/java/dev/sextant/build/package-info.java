/**
 * The pipeline from a folder of files to artifacts, and the only place that reads and writes
 * workspaces.
 */
@NullMarked
package dev.sextant.build;

import org.jspecify.annotations.NullMarked;
