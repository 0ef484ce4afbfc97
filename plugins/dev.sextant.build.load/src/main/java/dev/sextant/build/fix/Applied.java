package dev.sextant.build.fix;

import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;

/**
 * A fix with the problem that it mends.
 *
 * @param problem what was found, at its place in the text of that moment
 * @param fix what was done
 */
public record Applied(Problem problem, Fix fix) {}
