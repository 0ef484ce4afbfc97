package dev.sextant.lang.tree;

import dev.sextant.lang.message.PeriodMistake;
import dev.sextant.lang.metrics.Amount;
import dev.sextant.lang.metrics.DottedName;
import dev.sextant.lang.metrics.Length;
import dev.sextant.lang.metrics.UnitWords;
import dev.sextant.lang.metrics.When;
import dev.sextant.model.element.Path;
import dev.sextant.model.element.Path.Segment;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.GrainRef;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.UnitRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.jspecify.annotations.Nullable;

/** Reads names, numbers, units and dates. */
final class Leaves {

  /** What stands for a date that could not be read. */
  static final PeriodRef NO_DAY = PeriodRef.date(1970, 1, 1);

  private final Reading reading;

  Leaves(Reading reading) {
    this.reading = reading;
  }

  Path path(DottedName tree) {
    ICompositeNode node = Reading.node(tree);
    int at = reading.at(tree);
    List<Segment> segments = new ArrayList<>();
    for (ILeafNode leaf : node.getLeafNodes()) {
      if (!leaf.isHidden() && !leaf.getText().equals(".")) {
        segments.add(new Segment(Texts.name(leaf.getText()), reading.at(leaf)));
      }
    }
    return new Path(segments, at);
  }

  @Nullable Path optionalPath(@Nullable DottedName tree) {
    return tree == null ? null : path(tree);
  }

  List<Path> paths(List<DottedName> trees) {
    return trees.stream().map(this::path).toList();
  }

  /** A column of the element's own source, which has no dots. */
  Segment column(DottedName tree) {
    Path path = path(tree);
    if (path.segments().size() > 1) {
      reading.error(
          tree, "`%s` has a dot: only a column of this source can stand here".formatted(path));
    }
    return path.segments().getFirst();
  }

  List<Segment> columns(List<DottedName> trees) {
    return trees.stream().map(this::column).toList();
  }

  /** The name that stands in the n-th leaf that is a word of that text. */
  Segment segment(EObject tree, String written, int nth) {
    int left = nth;
    for (ILeafNode leaf : Reading.node(tree).getLeafNodes()) {
      if (!leaf.isHidden() && leaf.getText().equals(written) && left-- == 0) {
        return new Segment(Texts.name(written), reading.at(leaf));
      }
    }
    throw new IllegalStateException("No leaf reads " + written);
  }

  Quantity quantity(Amount tree) {
    int at = reading.at(tree);
    Quantity value = amount(tree, at, tree.getNumber(), tree.isPercent(), tree.getUnit());
    return tree.isNegative() ? new Quantity(value.number().negate(), value.unit(), at) : value;
  }

  /** What stands at a node; the unit is the node behind it. */
  Quantity amount(EObject tree, int at, String number, boolean percent, @Nullable String unit) {
    if (percent || unit != null) {
      reading.atLast(tree);
    }
    if (percent) {
      return Quantity.percent(number(number)).at(at);
    }
    return new Quantity(new BigDecimal(number(number)), unit == null ? "" : Texts.name(unit), at);
  }

  BigDecimal decimal(String number) {
    return new BigDecimal(number(number));
  }

  /** A number whose commas have been reported. */
  private static String number(String written) {
    return written.replace(",", "");
  }

  Duration duration(Length tree) {
    Optional<Grain> grain = Grain.of(tree.getGrain());
    int count = count(tree);
    if (grain.isEmpty()) {
      reading.unknownWord(
          tree,
          tree.getGrain(),
          "a length of time",
          Arrays.stream(Grain.values()).map(g -> g.word() + "s").filter(g -> !g.startsWith("fis")),
          "`days`, `weeks`, `months`, `quarters` or `years`");
    }
    return new Duration(count, grain.orElse(Grain.DAY));
  }

  /** So many periods; what they are called may be declared by a calendar. */
  Expr.Length length(Length tree) {
    Segment word = segment(tree, tree.getGrain(), 0);
    GrainRef grain = new GrainRef(new Path(List.of(word), word.at()), word.at());
    return new Expr.Length(count(tree), grain);
  }

  @Nullable Duration optionalDuration(@Nullable Length tree) {
    return tree == null ? null : duration(tree);
  }

  private int count(Length tree) {
    BigDecimal count = decimal(tree.getCount());
    boolean whole =
        count.stripTrailingZeros().scale() <= 0
            && count.compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
    if (!whole) {
      reading.error(
          tree, "`%s` is not a whole number of %s".formatted(tree.getCount(), tree.getGrain()));
      return 1;
    }
    return count.intValueExact();
  }

  PeriodRef period(When tree) {
    return period(tree, tree.getText());
  }

  PeriodRef period(EObject tree, String text) {
    Optional<PeriodRef> period = Periods.parse(text);
    if (period.isEmpty()) {
      reading.error(tree, PeriodMistake.of(text));
      reading.meaningless();
    }
    return period.orElse(NO_DAY).at(reading.at(tree));
  }

  @Nullable PeriodRef optionalPeriod(@Nullable When tree) {
    return tree == null ? null : period(tree);
  }

  UnitRef unit(UnitWords tree) {
    return new UnitRef(paths(tree.getOver()), paths(tree.getPer()));
  }

  Cadence cadence(EObject tree, String word) {
    Optional<Cadence> cadence = Cadence.of(word);
    if (cadence.isEmpty()) {
      reading.unknownWord(
          tree,
          word,
          "a cadence",
          Arrays.stream(Cadence.values()).map(Cadence::word),
          "`daily`, `weekly`, `monthly`, `quarterly` or `yearly`");
    }
    return cadence.orElse(Cadence.MONTHLY);
  }

  static String text(@Nullable String written) {
    return written == null ? "" : Texts.text(written);
  }
}
