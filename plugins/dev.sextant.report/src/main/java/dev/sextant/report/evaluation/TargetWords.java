package dev.sextant.report.evaluation;

import dev.sextant.model.expr.Written;
import dev.sextant.model.fact.TargetFact.Bound;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.fact.TargetFact.Target;
import dev.sextant.model.time.PeriodRef;
import org.jspecify.annotations.Nullable;

/** A target as it is written in the model, without its keyword. */
final class TargetWords {

  private TargetWords() {}

  static String of(Target target) {
    String slice = slice(target);
    return of(target.form()) + (slice.isEmpty() ? "" : " where " + slice);
  }

  /** The condition of a target for a part; empty for one for the whole. */
  static String slice(Target target) {
    return target.where() == null ? "" : Written.of(target.where());
  }

  private static String of(Form form) {
    return switch (form) {
      case Form.ByDate p -> p.value() + with(" by ", p.by()) + from(p) + like(p.phasedLike());
      case Form.Standing s -> bound(s.bound()) + " " + s.value() + " throughout " + s.throughout();
      case Form.Total t -> "total " + t.value() + " during " + t.during() + like(t.phasedLike());
      case Form.Band b ->
          "between " + b.low() + " and " + b.high() + " throughout " + b.throughout();
      case Form.Metric m -> Written.of(m.metric()) + with(" throughout ", m.throughout());
    };
  }

  static String bound(Bound bound) {
    return switch (bound) {
      case AT_LEAST -> "at least";
      case AT_MOST -> "at most";
    };
  }

  private static String from(Form.ByDate path) {
    return path.from() == null ? "" : " from " + path.from() + with(" on ", path.on());
  }

  private static String like(@Nullable PeriodRef period) {
    return with(" phased like ", period);
  }

  private static String with(String words, @Nullable PeriodRef period) {
    return period == null ? "" : words + period;
  }
}
