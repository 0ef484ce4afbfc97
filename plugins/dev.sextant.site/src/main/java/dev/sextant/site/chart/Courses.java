package dev.sextant.site.chart;

import dev.sextant.site.chart.Chart.Tick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several courses as the script draws them; every text is ready to be shown.
 *
 * @param title what they show, for those who cannot see it
 * @param labels the periods in few words, oldest first
 * @param lines the courses
 * @param ticks the numbers of the value axis
 */
public record Courses(String title, List<String> labels, List<Line> lines, List<Tick> ticks) {

  public Courses {
    labels = List.copyOf(labels);
    lines = List.copyOf(lines);
    ticks = List.copyOf(ticks);
  }

  /**
   * One course.
   *
   * @param name whose it is
   * @param values one for each period, null where there is none
   * @param texts the same as they are shown
   */
  public record Line(String name, List<@Nullable BigDecimal> values, List<String> texts) {
    public Line {
      values = Collections.unmodifiableList(new ArrayList<>(values));
      texts = List.copyOf(texts);
    }
  }
}
