package dev.sextant.model.source;

import dev.sextant.model.element.ElementId;

/**
 * A table of currency rates: one rate for each day and currency.
 *
 * @param id which rates
 * @param day the column of the day; empty when the declaration lacks it, as with the others
 * @param currency the column that names the currency from which is converted
 * @param rate the column of the factor
 * @param to the currency to which is converted
 */
public record RatesInfo(ElementId id, String day, String currency, String rate, String to) {}
