package dev.sextant.query.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A value of a result. */
public sealed interface Cell {

  /** No value: no data, a zero denominator, or in a dimension {@code (none)}. */
  record None() implements Cell {}

  /** A text. */
  record Text(String value) implements Cell {}

  /** A number, without trailing zeros. */
  record Number(BigDecimal value) implements Cell {
    public Number {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Cell {}

  /** A day. */
  record Day(LocalDate value) implements Cell {}

  /** A moment on the workspace's clock. */
  record Moment(LocalDateTime value) implements Cell {}

  /** As a person or a machine reads it: ISO 8601, a decimal point; empty for no value. */
  default String text() {
    return switch (this) {
      case None n -> "";
      case Text t -> t.value();
      case Number n -> n.value().toPlainString();
      case Bool b -> Boolean.toString(b.value());
      case Day d -> d.value().toString();
      case Moment m -> m.value().toString();
    };
  }
}
