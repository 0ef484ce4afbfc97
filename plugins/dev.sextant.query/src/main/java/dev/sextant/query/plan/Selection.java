package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.StateKind;
import dev.sextant.model.formula.Scalar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the rows that belong to a period count for it. */
sealed interface Selection {

  /** All of them. */
  record All() implements Selection {}

  /**
   * Those of the last (or first) moment of each item.
   *
   * @param per the columns that tell items apart; none when all rows are of one item
   * @param among which rows can be the last one, or null for all
   */
  record Latest(boolean last, Scalar.Column time, List<Scalar.Column> per, @Nullable Scalar among)
      implements Selection {
    public Latest {
      per = List.copyOf(per);
    }
  }

  /**
   * The one last (or first) row of each group by the date role.
   *
   * @param among which rows can be it
   */
  record Edge(boolean last, Scalar among) implements Selection {}

  /** Those that are valid at a moment of the period, or begin or end within it. */
  record State(StateKind kind) implements Selection {}

  /** A suffix for SQL names. */
  default String suffix() {
    return switch (this) {
      case All a -> "";
      case Latest l -> l.last() ? "_latest" : "_earliest";
      case Edge e -> e.last() ? "_last" : "_first";
      case State s -> "_" + s.kind().name().toLowerCase(Locale.ROOT);
    };
  }
}
