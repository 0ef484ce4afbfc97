package dev.sextant.site.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A history as the script draws it; every text is ready to be shown. Places along the time axis are
 * counted in periods: 0 is the middle of the first one.
 *
 * @param title what it shows, for those who cannot see it
 * @param points the periods, oldest first
 * @param ticks the numbers of the value axis
 * @param levels horizontal lines, such as an industry's figure
 * @param events what happened
 * @param keys what the marks mean, only those that occur
 */
public record Chart(
    String title,
    List<Dot> points,
    List<Tick> ticks,
    List<Level> levels,
    List<Span> events,
    List<String> keys) {

  public Chart {
    points = List.copyOf(points);
    ticks = List.copyOf(ticks);
    levels = List.copyOf(levels);
    events = List.copyOf(events);
    keys = List.copyOf(keys);
  }

  /**
   * One period.
   *
   * @param label the period in few words
   * @param value the value, or null
   * @param text the value with its unit, or why there is none
   * @param expected what the target asks for, or null; null for a band too
   * @param expectedText the same in words, or empty
   * @param low the lower edge of the tolerance, or null
   * @param high the upper edge of the tolerance, or null
   * @param least the lower edge of the band that the target asks for, or null; the tolerance of a
   *     band lies outside of it
   * @param most the upper edge of that band, or null
   * @param key the shape and colour of its status
   * @param words its status
   * @param open whether the period is not closed
   * @param changed whether another definition holds from here on
   */
  public record Dot(
      String label,
      @Nullable BigDecimal value,
      String text,
      @Nullable BigDecimal expected,
      String expectedText,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      String key,
      String words,
      boolean open,
      boolean changed) {

    /** Every height at which something is drawn. */
    public Stream<BigDecimal> heights() {
      return Stream.of(value, expected, low, high, least, most).flatMap(Stream::ofNullable);
    }
  }

  /** A number of the value axis. */
  public record Tick(BigDecimal value, String text) {}

  /** A horizontal line. */
  public record Level(BigDecimal value, String text) {}

  /** Something that happened, from one place of the time axis to another. */
  public record Span(int number, BigDecimal from, BigDecimal to, String text) {}
}
