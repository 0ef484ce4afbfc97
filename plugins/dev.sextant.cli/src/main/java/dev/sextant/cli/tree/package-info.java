/** Elements under what they serve: drivers under KPIs, KPIs under goals, goals under missions. */
@NullMarked
package dev.sextant.cli.tree;

import org.jspecify.annotations.NullMarked;
