package dev.sextant.site.page;

import dev.sextant.json.Json;
import dev.sextant.site.chart.Chart;

/**
 * A chart as a template needs it.
 *
 * @param chart what is drawn
 * @param json the same for the script
 */
public record ChartView(Chart chart, String json) {

  static ChartView of(Chart chart) {
    return new ChartView(chart, Json.writeLine(chart));
  }
}
