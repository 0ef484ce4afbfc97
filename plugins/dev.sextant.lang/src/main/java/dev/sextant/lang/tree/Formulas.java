package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.ActiveEarlier;
import dev.sextant.lang.metrics.Arguments;
import dev.sextant.lang.metrics.Between;
import dev.sextant.lang.metrics.Binary;
import dev.sextant.lang.metrics.ConversionRate;
import dev.sextant.lang.metrics.DateLiteral;
import dev.sextant.lang.metrics.Entered;
import dev.sextant.lang.metrics.Formula;
import dev.sextant.lang.metrics.In;
import dev.sextant.lang.metrics.Match;
import dev.sextant.lang.metrics.Missing;
import dev.sextant.lang.metrics.NameOrCall;
import dev.sextant.lang.metrics.NumberLiteral;
import dev.sextant.lang.metrics.Parenthesised;
import dev.sextant.lang.metrics.Statistic;
import dev.sextant.lang.metrics.Suffixed;
import dev.sextant.lang.metrics.TextLiteral;
import dev.sextant.lang.metrics.Unary;
import dev.sextant.lang.metrics.Waiting;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.model.expr.Expr.PercentileKind;
import dev.sextant.model.expr.Expr.UnaryOperator;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.jspecify.annotations.Nullable;

/** Reads formulas and conditions. A part that could not be read becomes {@link Expr.Broken}. */
final class Formulas {

  private final Reading reading;
  private final Leaves leaves;
  private final Suffixes suffixes;

  Formulas(Reading reading, Leaves leaves) {
    this.reading = reading;
    this.leaves = leaves;
    this.suffixes = new Suffixes(reading, leaves, this);
  }

  Expr formula(Formula tree) {
    int at = reading.at(tree);
    return switch (tree) {
      case Binary binary -> binary(binary, at);
      case Unary unary -> new Expr.Unary(unaryOperator(unary), formula(unary.getOperand()), at);
      case Suffixed suffixed ->
          new Expr.Suffixed(
              formula(suffixed.getOperand()), suffixes.suffix(suffixed.getSuffix()), at);
      case Parenthesised parens ->
          parens.getItems().isEmpty()
              ? new Expr.Paren(formula(parens.getInner()), at)
              : new Expr.OfItem(formula(parens.getInner()), leaves.paths(parens.getItems()), at);
      case NameOrCall name -> nameOrCall(name, at);
      case NumberLiteral number ->
          new Expr.Number(
              leaves.amount(number, at, number.getNumber(), number.isPercent(), number.getUnit()),
              at);
      case TextLiteral text -> new Expr.Text(Texts.text(text.getText()), at);
      case DateLiteral date -> new Expr.Date(leaves.period(date, date.getPeriod()), at);
      case In in ->
          new Expr.In(formula(in.getOperand()), in.isNegated(), formulas(in.getValues()), at);
      case Between between ->
          new Expr.Between(
              formula(between.getOperand()),
              formula(between.getLow()),
              formula(between.getHigh()),
              at);
      case Missing missing ->
          new Expr.Missing(formula(missing.getOperand()), missing.isNegated(), at);
      case Match match ->
          new Expr.Match(
              formula(match.getOperand()), matchKind(match), Texts.text(match.getText()), at);
      case ActiveEarlier active ->
          new Expr.ActiveEarlier(
              formula(active.getOperand()), leaves.duration(active.getEarlier()), at);
      case Statistic statistic -> statistic(statistic, at);
      case ConversionRate rate ->
          new Expr.Conversion(
              rate.getWord().equals("conversion"),
              leaves.path(rate.getBase()),
              leaves.path(rate.getEvent()),
              leaves.path(rate.getBy()),
              rate.getWithin() == null ? null : leaves.duration(rate.getWithin()),
              leaves.paths(rate.getSame()),
              at);
      case Waiting waiting ->
          new Expr.Waiting(
              leaves.path(waiting.getTo()),
              leaves.path(waiting.getFrom()),
              leaves.path(waiting.getBy()),
              at);
      case Entered entered ->
          new Expr.Entered(
              leaves.cadence(entered, entered.getCadence()),
              Texts.text(entered.getFile()),
              leaves.path(entered.getBy()),
              at);
      default -> throw new IllegalStateException("Not a formula: " + tree.eClass().getName());
    };
  }

  @Nullable Expr optional(@Nullable Formula tree) {
    return tree == null ? null : formula(tree);
  }

  private List<Expr> formulas(List<Formula> trees) {
    return trees.stream().map(this::formula).toList();
  }

  private Expr binary(Binary tree, int at) {
    Expr left = formula(tree.getLeft());
    int operatorAt = reading.at(operatorLeaf(tree));
    BinaryOperator operator = operator(tree.getOperator());
    return new Expr.Binary(operator, left, formula(tree.getRight()), operatorAt, at);
  }

  /** The operator is the first visible leaf behind the left operand. */
  private static ILeafNode operatorLeaf(Binary tree) {
    int behind = Reading.node(tree.getLeft()).getEndOffset();
    for (ILeafNode leaf : Reading.node(tree).getLeafNodes()) {
      if (!leaf.isHidden() && leaf.getOffset() >= behind && leaf.getLength() > 0) {
        return leaf;
      }
    }
    throw new IllegalStateException("No operator in " + tree);
  }

  private static BinaryOperator operator(String symbol) {
    return Arrays.stream(BinaryOperator.values())
        .filter(o -> o.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not an operator: " + symbol));
  }

  private static UnaryOperator unaryOperator(Unary tree) {
    return tree.getOperator().equals("-") ? UnaryOperator.MINUS : UnaryOperator.NOT;
  }

  private static MatchKind matchKind(Match tree) {
    return switch (tree.getKind()) {
      case "starts" -> MatchKind.STARTS_WITH;
      case "ends" -> MatchKind.ENDS_WITH;
      default -> MatchKind.CONTAINS;
    };
  }

  private Expr nameOrCall(NameOrCall tree, int at) {
    Path path = leaves.path(tree.getPath());
    Arguments arguments = tree.getArguments();
    if (arguments == null) {
      return isTruth(tree)
          ? new Expr.Bool(path.first().equals("true"), at)
          : new Expr.Name(path, at);
    }
    if (path.segments().size() > 1) {
      reading.error(
          tree.getPath(),
          "`%s` is not a function: the names of functions have no dots".formatted(path));
    }
    return new Expr.Call(
        path.dotted(), arguments.isDistinct(), formulas(arguments.getValues()), path.at(), at);
  }

  /** {@code true} and {@code false} are values; in backquotes they are names. */
  private static boolean isTruth(NameOrCall tree) {
    List<String> segments = tree.getPath().getSegments();
    return segments.size() == 1
        && (segments.getFirst().equals("true") || segments.getFirst().equals("false"));
  }

  private Expr statistic(Statistic tree, int at) {
    BigDecimal level = level(tree);
    if (tree.getOperand() != null) {
      Expr operand = formula(tree.getOperand());
      if (tree.getWord().equals("average")) {
        reading.error(tree, "`average of` is not a formula: write `average(…)`");
      }
      return new Expr.Percentile(level, kind(tree), operand, at);
    }
    return new Expr.TimeTo(
        tree.getWord(),
        level,
        leaves.path(tree.getFrom()),
        leaves.path(tree.getTo()),
        leaves.path(tree.getBy()),
        at);
  }

  private static PercentileKind kind(Statistic tree) {
    return tree.isApproximate()
        ? PercentileKind.APPROXIMATE
        : tree.isDiscrete() ? PercentileKind.DISCRETE : PercentileKind.EXACT;
  }

  private BigDecimal level(Statistic tree) {
    if (tree.getLevel() == null) {
      return new BigDecimal("0.5");
    }
    BigDecimal percent = leaves.decimal(tree.getLevel());
    if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
      reading.error(
          tree,
          "`percentile %s` does not exist: it lies between 0 and 100".formatted(tree.getLevel()));
    }
    return percent.movePointLeft(2);
  }
}
