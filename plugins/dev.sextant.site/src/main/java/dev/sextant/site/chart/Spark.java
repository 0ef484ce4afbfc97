package dev.sextant.site.chart;

import dev.sextant.report.Corridor;
import dev.sextant.report.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the last periods, small enough for a table.
 *
 * @param value the path of the values
 * @param expected the path of what the target asks for, for a band those of its two edges; empty
 *     without one
 * @param dotX where the last value stands, from the left
 * @param dotY where the last value stands, from the top
 */
public record Spark(String value, String expected, String dotX, String dotY) {

  /** The width of the picture. */
  public static final int WIDTH = 92;

  /** The height of the picture. */
  public static final int HEIGHT = 28;

  private static final int PERIODS = 13;
  private static final double EDGE = 3;

  /** The picture of the last periods; without two values there is nothing to see, and null. */
  public static @Nullable Spark of(List<Point> closed) {
    List<Point> points = closed.subList(Math.max(0, closed.size() - PERIODS), closed.size());
    if (points.stream().filter(p -> p.value() != null).count() < 2) {
      return null;
    }
    Scale scale = Scale.of(points);
    List<double[]> dots = scale.places(points, Point::value);
    double[] last = dots.getLast();
    return new Spark(
        scale.path(points, Point::value),
        scale.path(points, p -> p.corridor() == null ? p.expected() : p.corridor().low())
            + scale.path(points, p -> p.corridor() == null ? null : p.corridor().high()),
        number(last[0]),
        number(last[1]));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private record Scale(double low, double high, int count) {

    static Scale of(List<Point> points) {
      double[] values =
          points.stream().flatMap(Scale::heights).mapToDouble(BigDecimal::doubleValue).toArray();
      double low = java.util.Arrays.stream(values).min().orElse(0);
      double high = java.util.Arrays.stream(values).max().orElse(1);
      return new Scale(low, high > low ? high : low + 1, points.size());
    }

    private static Stream<BigDecimal> heights(Point p) {
      Corridor band = p.corridor();
      Stream<@Nullable BigDecimal> all =
          band == null
              ? Stream.of(p.value(), p.expected())
              : Stream.of(p.value(), band.low(), band.high());
      return all.flatMap(Stream::ofNullable);
    }

    List<double[]> places(List<Point> points, Function<Point, @Nullable BigDecimal> part) {
      List<double[]> places = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        BigDecimal value = part.apply(points.get(i));
        if (value != null) {
          places.add(new double[] {x(i), y(value.doubleValue()), i});
        }
      }
      return places;
    }

    String path(List<Point> points, Function<Point, @Nullable BigDecimal> part) {
      StringBuilder path = new StringBuilder();
      double before = Double.NaN;
      for (double[] place : places(points, part)) {
        path.append(place[2] == before + 1 ? 'L' : 'M')
            .append(number(place[0]))
            .append(' ')
            .append(number(place[1]));
        before = place[2];
      }
      return path.toString();
    }

    private double x(int index) {
      return EDGE + (WIDTH - 2 * EDGE) * index / Math.max(1, count - 1);
    }

    private double y(double value) {
      return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / (high - low);
    }
  }
}
