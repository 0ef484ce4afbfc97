package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.AmountFact;
import dev.sextant.lang.metrics.BlockHead;
import dev.sextant.lang.metrics.CadencedHead;
import dev.sextant.lang.metrics.CommentLine;
import dev.sextant.lang.metrics.EventLine;
import dev.sextant.lang.metrics.Head;
import dev.sextant.lang.metrics.KeyLine;
import dev.sextant.lang.metrics.KeyResultLine;
import dev.sextant.lang.metrics.LadderHead;
import dev.sextant.lang.metrics.MetricHead;
import dev.sextant.lang.metrics.PlainHead;
import dev.sextant.lang.metrics.QualityHead;
import dev.sextant.lang.metrics.StageLine;
import dev.sextant.lang.metrics.Statement;
import dev.sextant.lang.metrics.UnitLine;
import dev.sextant.lang.words.LineTable;
import dev.sextant.lang.words.Nesting;
import dev.sextant.model.element.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.nodemodel.ILeafNode;

/** Knows which lines open elements, and where a line belongs. */
final class Heads {

  /** A list of more kinds than this helps nobody. */
  private static final int MOST = 8;

  private Heads() {}

  /** Whether a line opens an element within an element of a kind, or at the top of a file. */
  static boolean isElement(Head head, Optional<ElementKind> within) {
    return kind(head, within).isPresent();
  }

  /** The kind of element that a line opens; empty for a fact, a scorecard or a row. */
  static Optional<ElementKind> kind(Head head, Optional<ElementKind> within) {
    return switch (head) {
      case PlainHead plain -> ElementKind.of(plain.getKind());
      case MetricHead metric -> ElementKind.of(metric.getKind());
      case CadencedHead cadenced -> ElementKind.of(cadenced.getKind());
      case QualityHead quality -> Optional.of(ElementKind.QUALITY);
      case LadderHead ladder -> Optional.of(ElementKind.LADDER);
      case CommentLine comment -> Optional.of(ElementKind.COMMENT);
      case EventLine event -> Optional.of(ElementKind.EVENT);
      case StageLine stage -> within.filter(k -> !k.isMetricLike()).map(k -> ElementKind.STAGE);
      case UnitLine unit -> within.isPresent() ? Optional.empty() : Optional.of(ElementKind.UNIT);
      case BlockHead block -> Optional.empty();
      default -> throw new IllegalStateException("Not a head: " + head.eClass().getName());
    };
  }

  /** The words by which the table of facts knows a line. */
  static String lead(Statement statement) {
    return switch (statement) {
      case KeyLine key -> "key COLUMN,…";
      case KeyResultLine result -> "key result";
      case AmountFact amount when amount.getWord().equals("at") -> "at risk";
      default -> firstWord(statement);
    };
  }

  static String firstWord(Statement statement) {
    for (ILeafNode leaf : Reading.node(statement).getLeafNodes()) {
      if (!leaf.isHidden()) {
        return leaf.getText();
      }
    }
    throw new IllegalStateException("An empty line");
  }

  /** What is wrong with a line in a place where it does not belong. */
  static String misplaced(Statement statement, Optional<ElementKind> within) {
    String word = firstWord(statement);
    String where =
        within
            .map(k -> "does not belong in a `%s`".formatted(k.keyword()))
            .orElse("stands outside of any element");
    return "`%s` %s: it belongs %s".formatted(word, where, home(statement));
  }

  private static String home(Statement statement) {
    if (statement instanceof BlockHead block) {
      return block.getKind().equals("row") ? "in a `dashboard`" : "in a `review`";
    }
    if (statement instanceof Head head && !(statement instanceof UnitLine)) {
      Optional<ElementKind> kind =
          kind(head, Optional.empty()).or(() -> Optional.of(ElementKind.STAGE));
      return kind.flatMap(Nesting::parent)
          .map(parent -> "in a `%s`".formatted(parent.keyword()))
          .orElse("at the top of a file, outside of other elements");
    }
    Set<ElementKind> kinds = LineTable.kinds(lead(statement));
    if (kinds.isEmpty()) {
      return "in a `row` of a `dashboard`";
    }
    return kinds.size() > MOST ? "in an element" : "in a " + alternatives(kinds);
  }

  private static String alternatives(Set<ElementKind> kinds) {
    List<String> words = new ArrayList<>();
    for (ElementKind kind : kinds) {
      words.add('`' + kind.name().toLowerCase(Locale.ROOT) + '`');
    }
    String last = words.removeLast();
    return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
  }
}
