package dev.sextant.model.resolve;

import dev.sextant.model.check.Findings;
import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.NodeEdit.Place;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.Suffix;
import dev.sextant.model.expr.Written;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Suffixes bind to one operand, but {@code a / b where c} reads as if it were the whole fraction:
 * where both readings are possible, the text must say which one is meant.
 */
record SuffixPlacement(Findings findings) {

  private static final String WHY =
      "A suffix applies to one name, one call or what stands in parentheses";

  /**
   * Reports suffixes beside arithmetic, and arithmetic in their conditions; true when there is one.
   */
  boolean report(Expr expr) {
    int before = findings.size();
    visit(expr, null);
    return findings.size() > before;
  }

  private void visit(Expr expr, Expr.@Nullable Binary arithmetic) {
    switch (expr) {
      case Expr.Binary b when b.operator().isArithmetic() -> {
        Expr.Binary outermost = arithmetic == null ? b : arithmetic;
        visit(b.left(), outermost);
        visit(b.right(), outermost);
      }
      case Expr.Suffixed s -> {
        if (arithmetic != null) {
          beside(s, arithmetic);
        } else if (!inCondition(s)) {
          s.operands().forEach(o -> visit(o, null));
        }
      }
      default -> expr.operands().forEach(o -> visit(o, null));
    }
  }

  private void beside(Expr.Suffixed s, Expr.Binary arithmetic) {
    Expr operand = innermost(s);
    Remedy one = wrap("Apply it to " + Say.name(Written.of(operand)) + " alone", s.at(), s.at());
    boolean atEnd = endsWith(arithmetic, s);
    String whole = wholeText(arithmetic, s, operand);
    Remedy all = wrap("Apply it to " + Say.name(whole), arithmetic.at(), operand.at());
    String question =
        atEnd
            ? "use parentheses to say whether it applies to "
                + Say.name(Written.of(operand))
                + " or to "
                + Say.name(whole)
            : "put parentheses around " + Say.name(Written.of(s));
    findings.add(
        StructuralRule.MIXED_SUFFIX,
        s.suffix().at(),
        Say.name(Written.of(s.suffix())) + " stands beside arithmetic; " + question,
        WHY,
        atEnd ? List.of(all, one) : List.of(one));
  }

  /** {@code a / b} of {@code a / b where c}. */
  private static String wholeText(Expr.Binary arithmetic, Expr.Suffixed s, Expr operand) {
    String all = Written.of(arithmetic);
    String tail = Written.of(s);
    return all.endsWith(tail)
        ? all.substring(0, all.length() - tail.length()) + Written.of(operand)
        : all;
  }

  private static boolean endsWith(Expr expr, Expr.Suffixed s) {
    return expr == s || (expr instanceof Expr.Binary b && endsWith(b.right(), s));
  }

  private static Expr innermost(Expr.Suffixed s) {
    return s.operand() instanceof Expr.Suffixed inner ? innermost(inner) : s.operand();
  }

  private boolean inCondition(Expr.Suffixed s) {
    Expr condition =
        switch (s.suffix()) {
          case Suffix.Where w -> w.condition();
          case Suffix.Having h -> h.condition();
          default -> null;
        };
    Expr.Binary arithmetic = condition == null ? null : firstArithmetic(condition);
    if (arithmetic == null) {
      return false;
    }
    Remedy inside =
        wrap(
            "Calculate " + Say.name(Written.of(arithmetic)) + " in the condition",
            arithmetic.at(),
            arithmetic.at());
    Remedy outside =
        wrap(
            "Let the condition end before " + Say.name(arithmetic.operator().symbol()),
            s.at(),
            arithmetic.left().at());
    findings.add(
        StructuralRule.MIXED_SUFFIX,
        arithmetic.operatorAt(),
        "A condition that calculates needs parentheses: does "
            + Say.name(arithmetic.operator().symbol())
            + " belong to the condition?",
        WHY,
        List.of(inside, outside));
    return true;
  }

  /** The first arithmetic that no parentheses surround. */
  private static Expr.@Nullable Binary firstArithmetic(Expr expr) {
    if (expr instanceof Expr.Binary b && b.operator().isArithmetic()) {
      return b;
    }
    if (expr instanceof Expr.Paren || expr instanceof Expr.Call || expr instanceof Expr.Suffixed) {
      return null;
    }
    return expr.operands()
        .flatMap(o -> Stream.ofNullable(firstArithmetic(o)))
        .findFirst()
        .orElse(null);
  }

  private static Remedy wrap(String title, int from, int to) {
    return new Remedy(
        title,
        false,
        List.of(new NodeEdit(from, Place.BEFORE, "("), new NodeEdit(to, Place.AFTER, ")")));
  }
}
