package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Grain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a metric's value follows from leaves of the same group and period. */
sealed interface Calculation {

  default Stream<Calculation> operands() {
    return Stream.empty();
  }

  default Stream<Calculation> tree() {
    return Stream.concat(Stream.of(this), operands().flatMap(Calculation::tree));
  }

  /** The leaves from which the value follows. */
  default Stream<Leaf> leaves() {
    return tree().filter(Of.class::isInstance).map(c -> ((Of) c).leaf());
  }

  record Of(Leaf leaf) implements Calculation {}

  record Constant(BigDecimal value) implements Calculation {}

  record Arithmetic(BinaryOperator operator, Calculation left, Calculation right)
      implements Calculation {
    @Override
    public Stream<Calculation> operands() {
      return Stream.of(left, right);
    }
  }

  record Negated(Calculation operand) implements Calculation {
    @Override
    public Stream<Calculation> operands() {
      return Stream.of(operand);
    }
  }

  record Function(String name, List<Calculation> arguments) implements Calculation {
    public Function {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Stream<Calculation> operands() {
      return arguments.stream();
    }
  }

  /** The value over the number of calendar units in its period. */
  record Rate(Calculation operand, Grain per, Timing timing) implements Calculation {
    @Override
    public Stream<Calculation> operands() {
      return Stream.of(operand);
    }
  }

  /** The definition that was valid at the period's start. */
  record ByVersion(List<Version> versions, Timing timing) implements Calculation {

    /**
     * A definition.
     *
     * @param since its first day, or null
     * @param end the day after its last one, or null
     */
    record Version(@Nullable LocalDate since, @Nullable LocalDate end, Calculation value) {}

    public ByVersion {
      versions = List.copyOf(versions);
    }

    @Override
    public Stream<Calculation> operands() {
      return versions.stream().map(Version::value);
    }
  }
}
