package dev.sextant.interop.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An SQL expression as it is written. */
public sealed interface Sql {

  /** The expressions within this one. */
  default Stream<Sql> operands() {
    return Stream.empty();
  }

  /** This expression and all within it. */
  default Stream<Sql> tree() {
    return Stream.concat(Stream.of(this), operands().flatMap(Sql::tree));
  }

  /** A number. */
  record Number(BigDecimal value) implements Sql {}

  /** A text. */
  record Text(String value) implements Sql {}

  /** {@code TRUE} or {@code FALSE}. */
  record Bool(boolean value) implements Sql {}

  /** {@code NULL}. */
  record Null() implements Sql {}

  /** {@code *}, in {@code COUNT(*)}. */
  record Star() implements Sql {}

  /** A column, with what stands before its dots. */
  record Name(List<String> parts) implements Sql {
    public Name {
      parts = List.copyOf(parts);
    }
  }

  /** What stands between double braces. */
  record Template(Reference reference) implements Sql {}

  /** {@code -x}. */
  record Negative(Sql operand) implements Sql {
    @Override
    public Stream<Sql> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code NOT x}. */
  record Not(Sql operand) implements Sql {
    @Override
    public Stream<Sql> operands() {
      return Stream.of(operand);
    }
  }

  /** Two operands; the operator in capitals, {@code <>} as {@code !=}. */
  record Binary(String operator, Sql left, Sql right) implements Sql {
    @Override
    public Stream<Sql> operands() {
      return Stream.of(left, right);
    }
  }

  /** {@code x IN (a, b)}. */
  record In(Sql operand, boolean negated, List<Sql> values) implements Sql {
    public In {
      values = List.copyOf(values);
    }

    @Override
    public Stream<Sql> operands() {
      return Stream.concat(Stream.of(operand), values.stream());
    }
  }

  /** {@code x BETWEEN a AND b}. */
  record Between(Sql operand, boolean negated, Sql low, Sql high) implements Sql {
    @Override
    public Stream<Sql> operands() {
      return Stream.of(operand, low, high);
    }
  }

  /** {@code x IS NULL}. */
  record IsNull(Sql operand, boolean negated) implements Sql {
    @Override
    public Stream<Sql> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code x LIKE 'a%'}. */
  record Like(Sql operand, boolean negated, boolean anyCase, Sql pattern) implements Sql {
    @Override
    public Stream<Sql> operands() {
      return Stream.of(operand, pattern);
    }
  }

  /** A function; its name in small letters. */
  record Call(String name, boolean distinct, List<Sql> arguments) implements Sql {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Stream<Sql> operands() {
      return arguments.stream();
    }
  }

  /** {@code CAST(x AS t)}, {@code x::t}, {@code DATE '…'}; the type in small letters. */
  record Cast(Sql operand, String type) implements Sql {
    @Override
    public Stream<Sql> operands() {
      return Stream.of(operand);
    }
  }

  /**
   * {@code CASE WHEN c THEN x ELSE y END}; the form with an operand is read as comparisons.
   *
   * @param otherwise what holds if no condition does, or null
   */
  record Case(List<Branch> branches, @Nullable Sql otherwise) implements Sql {

    /** A condition and the value when it holds. */
    public record Branch(Sql when, Sql then) {}

    public Case {
      branches = List.copyOf(branches);
    }

    @Override
    public Stream<Sql> operands() {
      Stream<Sql> all = branches.stream().flatMap(b -> Stream.of(b.when(), b.then()));
      return otherwise == null ? all : Stream.concat(all, Stream.of(otherwise));
    }
  }
}
