package dev.sextant.query.plan;

import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows belong to a period.
 *
 * @param offsets by how much rows are moved forward before they are put into periods
 * @param frame which rows, seen from the period
 */
record Timing(List<Duration> offsets, Frame frame) {

  /** The rows of the period itself. */
  static final Timing PERIOD = new Timing(List.of(), new Frame.Period());

  /** Which rows a period looks at. */
  sealed interface Frame {
    /** Those of the period. */
    record Period() implements Frame {}

    /** Those of the last days, weeks or months up to the period's end. */
    record Rolling(Duration window) implements Frame {}

    /** Those since the start of a longer period. */
    record ToDate(Grain grain) implements Frame {}

    /** All up to the period's end. */
    record AllTime() implements Frame {}
  }

  Timing {
    offsets = List.copyOf(offsets);
  }

  Timing ago(Duration offset) {
    return new Timing(Stream.concat(offsets.stream(), Stream.of(offset)).toList(), frame);
  }

  Timing in(Frame other) {
    return new Timing(offsets, other);
  }

  boolean isFramed() {
    return !(frame instanceof Frame.Period);
  }

  /** A suffix for SQL names; empty for the period's own rows. */
  String suffix() {
    String framed =
        switch (frame) {
          case Frame.Period p -> "";
          case Frame.Rolling r -> "_last_" + word(r.window());
          case Frame.ToDate t -> "_" + t.grain().word() + "_to_date";
          case Frame.AllTime a -> "_all_time";
        };
    return framed + offsets.stream().map(o -> "_" + word(o) + "_ago").collect(Collectors.joining());
  }

  private static String word(Duration duration) {
    return duration.toString().replace(' ', '_');
  }
}
