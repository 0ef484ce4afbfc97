package dev.sextant.sql;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells people how a query is answered, step by step: what is read, looked up, left out, put
 * together and grouped. Values are named rather than written, since the SQL has them.
 */
public final class PlanText {

  private static final String INDENT = "  ";

  private final Lexis lexis;
  private final Expressions expressions;

  /**
   * A named relation, or the answer, and how it is made.
   *
   * @param name as in the SQL; empty for the answer
   * @param about what it is
   * @param steps one after the other
   */
  public record Part(String name, List<String> about, List<String> steps) {
    public Part {
      about = List.copyOf(about);
      steps = List.copyOf(steps);
    }
  }

  private PlanText(Dialect dialect) {
    this.lexis = new Lexis(dialect);
    this.expressions = new Expressions(dialect, lexis);
  }

  /**
   * The parts of a plan in the order in which each uses those before it; the answer is the last.
   */
  public static List<Part> of(Rel root, Dialect dialect) {
    PlanText text = new PlanText(dialect);
    Rel.With with = root instanceof Rel.With w ? w : new Rel.With(List.of(), root);
    return Stream.concat(
            with.named().stream().map(n -> new Part(n.name(), n.notes(), text.steps(n.body()))),
            Stream.of(new Part("", List.of("The answer."), text.steps(with.body()))))
        .toList();
  }

  /** The parts as comments of SQL, a line each. */
  public static String comments(List<Part> parts, Dialect dialect) {
    Lexis lexis = new Lexis(dialect);
    List<String> lines = new ArrayList<>(List.of("Plan:"));
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String name = part.name().isEmpty() ? "" : part.name() + ": ";
      lines.add((i + 1) + ". " + name + String.join(" ", part.about()));
      part.steps().forEach(s -> lines.add(INDENT + INDENT + s));
    }
    return lines.stream().map(lexis::comment).collect(Collectors.joining("\n", "", "\n"));
  }

  private List<String> steps(Rel rel) {
    List<String> steps = new ArrayList<>();
    add(rel, steps);
    return steps;
  }

  private void add(Rel rel, List<String> steps) {
    switch (rel) {
      case Rel.Scan s -> steps.add("read " + lexis.name(s.name()) + ": " + fields(s));
      case Rel.Ref r -> steps.add("take " + r.name() + ": " + fields(r));
      case Rel.Filter f -> {
        add(f.input(), steps);
        conditions(f.condition()).forEach(c -> steps.add("keep rows where " + c));
      }
      case Rel.Project p -> {
        add(p.input(), steps);
        computed(p).ifPresent(steps::add);
      }
      case Rel.Aggregate a -> {
        add(a.input(), steps);
        steps.add(grouped(a));
      }
      case Rel.Lookup l -> {
        add(l.left(), steps);
        steps.add(lookup(l));
      }
      case Rel.Pair p -> {
        add(p.left(), steps);
        if (p.isUnconditional()) {
          steps.add("pair each row with that of " + table(p.right()));
        } else {
          steps.add("pair each row with those of " + table(p.right()) + " where");
          conditions(p.condition()).forEach(c -> steps.add(INDENT + c));
        }
      }
      case Rel.Union u -> {
        steps.add("put together");
        u.parts().forEach(part -> part(part, steps));
      }
      case Rel.Spine s -> {
        add(s.input(), steps);
        steps.add(periods(s));
      }
      case Rel.Moving m -> {
        add(m.input(), steps);
        steps.add(moving(m));
      }
      case Rel.Sort s -> {
        add(s.input(), steps);
        steps.add(
            "sort by " + s.by().stream().map(PlanText::key).collect(Collectors.joining(", ")));
      }
      case Rel.Limit l -> {
        add(l.input(), steps);
        steps.add("keep the first " + (l.rows() == 1 ? "row" : l.rows() + " rows"));
      }
      case Rel.With w -> of(w, steps);
    }
  }

  private void of(Rel.With with, List<String> steps) {
    with.named().forEach(n -> add(n.body(), steps));
    add(with.body(), steps);
  }

  private void part(Rel rel, List<String> steps) {
    List<String> lines = steps(rel);
    steps.add("- " + lines.getFirst());
    lines.subList(1, lines.size()).forEach(l -> steps.add(INDENT + l));
  }

  /** What only passes on the columns of its input, or lacks some, is no step. */
  private static Optional<String> computed(Rel.Project project) {
    String names =
        project.items().stream()
            .filter(i -> !(i.value() instanceof Expr.Column c && c.name().equals(i.name())))
            .filter(i -> !(i.value() instanceof Expr.Null))
            .map(Rel.Item::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Optional.empty() : Optional.of("compute " + names);
  }

  private static String grouped(Rel.Aggregate a) {
    String keys = a.keys().stream().map(Rel.Item::name).collect(Collectors.joining(", "));
    String totals = a.totals().stream().map(Rel.Total::name).collect(Collectors.joining(", "));
    return (keys.isEmpty() ? "make one row of all" : "make one row for each " + keys)
        + (totals.isEmpty() ? "" : ": " + totals);
  }

  private String lookup(Rel.Lookup l) {
    String keys = l.matches().stream().map(m -> m.key().name()).collect(Collectors.joining(", "));
    Expr valid = l.valid();
    return "look up each row in "
        + table(l.right())
        + " by "
        + keys
        + (valid == null ? "" : " where " + write(valid))
        + (l.required() ? ", leaving out those without" : "");
  }

  private String table(Rel rel) {
    return switch (rel) {
      case Rel.Scan s -> lexis.name(s.name());
      case Rel.Ref r -> r.name();
      case Rel.Filter f -> table(f.input()) + " (where " + write(f.condition()) + ")";
      default -> String.join(", ", steps(rel));
    };
  }

  private String periods(Rel.Spine s) {
    String step = s.step().name().toLowerCase(Locale.ROOT);
    String every = s.count() == 1 ? step : s.count() + " " + step + "s";
    return "repeat each row every %s from %s to %s: %s"
        .formatted(every, write(s.first()), write(s.last()), s.period());
  }

  private String moving(Rel.Moving m) {
    String span =
        switch (m.span()) {
          case Rel.Moving.Span.LastDays d -> "the last " + d.count() + " days";
          case Rel.Moving.Span.Same s -> "all rows so far with the same " + write(s.value());
          case Rel.Moving.Span.All a -> "all rows so far";
        };
    String totals = m.totals().stream().map(Rel.Total::name).collect(Collectors.joining(", "));
    return "add totals of " + span + " to each row: " + totals;
  }

  private static String key(Rel.Sort.Key key) {
    return key.column().name() + (key.descending() ? " downwards" : "");
  }

  private Stream<String> conditions(Expr condition) {
    return SqlWriter.conjuncts(condition).map(this::write);
  }

  private String write(Expr expr) {
    return expressions.write(expr, Map.of()).text();
  }

  private static String fields(Rel rel) {
    return rel.fields().stream().map(Field::name).collect(Collectors.joining(", "));
  }
}
