package dev.sextant.query;

import dev.sextant.model.element.ElementId;

/**
 * A source that lists periods: where a model has one, answers show its periods and no others.
 *
 * @param column the starts of its periods
 */
public record PeriodTable(ElementId source, String column) {}
