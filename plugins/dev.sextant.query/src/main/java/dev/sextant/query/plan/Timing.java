package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.query.PeriodValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows belong to a period.
 *
 * @param offsets by how much rows are moved forward before they are put into periods
 * @param frame which rows, seen from the period
 * @param startOf the grain of the period on whose first day the frame ends, or null for the end of
 *     the period that is asked for
 * @param shown which periods have a row
 */
record Timing(List<Span> offsets, Frame frame, @Nullable Granularity startOf, Shown shown) {

  /** The rows of the period itself. */
  static final Timing PERIOD =
      new Timing(List.of(), new Frame.Period(), null, new Shown(false, null, PeriodValue.LAST));

  /** Which rows a period looks at. */
  sealed interface Frame {
    /** Those of the period. */
    record Period() implements Frame {}

    /** Those of the last days, weeks or months up to the period's end. */
    record Rolling(Span window) implements Frame {}

    /** Those since the start of a longer period. */
    record ToDate(Granularity grain) implements Frame {}

    /** All up to the period's end. */
    record AllTime() implements Frame {}
  }

  /**
   * Which periods have a row.
   *
   * @param sparse whether only rows decide which frames have a value: neither too little history
   *     nor the end of the data takes one away
   * @param every the days whose periods are shown also without rows, as a condition, or null
   * @param value which of the values of its days a longer period has
   */
  record Shown(boolean sparse, @Nullable Expr every, PeriodValue value) {}

  Timing {
    offsets = List.copyOf(offsets);
  }

  /** The same of rows that are moved by an offset before they are moved by those known. */
  Timing ago(Span offset) {
    return new Timing(
        Stream.concat(Stream.of(offset), offsets.stream()).toList(), frame, startOf, shown);
  }

  Timing in(Frame other) {
    return new Timing(offsets, other, startOf, shown);
  }

  /** The same, with or without gaps. */
  Timing sparse(boolean gapsKept) {
    return shown(new Shown(gapsKept, shown.every(), shown.value()));
  }

  /** The same in other periods. */
  Timing shown(Shown other) {
    return new Timing(offsets, frame, startOf, other);
  }

  /** The same on the first day of a longer period. */
  Timing atStartOf(Granularity grain) {
    return new Timing(offsets, frame, grain, shown);
  }

  boolean isFramed() {
    return startOf != null || !(frame instanceof Frame.Period);
  }

  boolean sparse() {
    return shown.sparse();
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
    String first = startOf == null ? "" : "_at_start_of_" + startOf.word();
    return framed
        + first
        + offsets.stream().map(o -> "_" + word(o) + "_ago").collect(Collectors.joining());
  }

  private static String word(Span span) {
    return span.toString().replace(' ', '_');
  }
}
