package dev.sextant.lang.tree;

import dev.sextant.lang.message.Suggestions;
import dev.sextant.lang.metrics.CadencedHead;
import dev.sextant.lang.metrics.CommentLine;
import dev.sextant.lang.metrics.DottedName;
import dev.sextant.lang.metrics.EventLine;
import dev.sextant.lang.metrics.Head;
import dev.sextant.lang.metrics.LadderHead;
import dev.sextant.lang.metrics.MetricHead;
import dev.sextant.lang.metrics.PlainHead;
import dev.sextant.lang.metrics.QualityHead;
import dev.sextant.lang.metrics.StageLine;
import dev.sextant.lang.metrics.Statement;
import dev.sextant.lang.metrics.StrayLine;
import dev.sextant.lang.metrics.UnitLine;
import dev.sextant.lang.metrics.UnitWords;
import dev.sextant.model.element.ElementKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.jspecify.annotations.Nullable;

/**
 * What the first line of an element says.
 *
 * @param kind the kind of element
 * @param name its name, or empty
 * @param idName by what it is known: its name, or what it is about
 * @param label the text behind the name, or empty
 * @param nameStart where its name starts, or its keyword when it has none
 * @param nameEnd where that ends
 * @param guessed whether the keyword was misspelt
 */
record HeadParts(
    ElementKind kind,
    String name,
    String idName,
    String label,
    int nameStart,
    int nameEnd,
    boolean guessed) {

  /** Whether an element of its kind has a name. */
  boolean needsName() {
    return kind != ElementKind.COMMENT && kind != ElementKind.QUALITY;
  }

  /** Reads a first line; a misspelt keyword counts as the word that was meant. */
  static Optional<HeadParts> of(Statement statement, Optional<ElementKind> within) {
    if (statement instanceof StrayLine stray) {
      return guess(stray, within);
    }
    if (!(statement instanceof Head head)) {
      return Optional.empty();
    }
    return Heads.kind(head, within).map(kind -> of(kind, head));
  }

  private static HeadParts of(ElementKind kind, Head head) {
    String written = written(head);
    String name = Texts.name(written);
    String about = name.isEmpty() ? about(head) : name;
    ILeafNode leaf = nameLeaf(head, name.isEmpty() ? "" : written);
    return new HeadParts(
        kind, name, about, Leaves.text(label(head)), leaf.getOffset(), leaf.getEndOffset(), false);
  }

  /** A line such as {@code kip DailyVisits "…"}: what it declares is known in spite of the slip. */
  private static Optional<HeadParts> guess(StrayLine stray, Optional<ElementKind> within) {
    String[] words = stray.getText().split("\\s+", 3);
    Optional<ElementKind> kind = ElementKind.of(Suggestions.nearest(stray.getText(), within));
    if (kind.isEmpty() || words.length < 2) {
      return Optional.empty();
    }
    ICompositeNode node = Reading.node(stray);
    int start = node.getOffset() + stray.getText().indexOf(words[1], words[0].length());
    String name = Texts.name(words[1]);
    return Optional.of(
        new HeadParts(kind.get(), name, name, "", start, start + words[1].length(), true));
  }

  private static String written(Head head) {
    String name =
        switch (head) {
          case PlainHead plain -> plain.getName();
          case MetricHead metric -> metric.getName();
          case CadencedHead cadenced -> cadenced.getName();
          case LadderHead ladder -> ladder.getName();
          case EventLine event -> event.getName();
          case StageLine stage -> first(stage.getName());
          case UnitLine unit -> first(unit.getUnit());
          default -> null;
        };
    return name == null ? "" : name;
  }

  private static @Nullable String first(@Nullable UnitWords unit) {
    return unit == null || unit.getOver().isEmpty() ? null : first(unit.getOver().getFirst());
  }

  private static @Nullable String first(@Nullable DottedName name) {
    return name == null || name.getSegments().isEmpty() ? null : name.getSegments().getFirst();
  }

  private static @Nullable String label(Head head) {
    return switch (head) {
      case PlainHead plain -> plain.getLabel();
      case MetricHead metric -> metric.getLabel();
      case CadencedHead cadenced -> cadenced.getLabel();
      case LadderHead ladder -> ladder.getLabel();
      case EventLine event -> event.getLabel();
      case StageLine stage -> stage.getLabel();
      case UnitLine unit -> unit.getLabel();
      case QualityHead quality -> quality.getLabel();
      default -> null;
    };
  }

  /** How an element without a name is known: by what it is about. */
  private static String about(Head head) {
    return switch (head) {
      case QualityHead quality -> "quality:" + dotted(quality.getSubject());
      case CommentLine comment -> {
        String metrics =
            comment.getMetrics().stream().map(HeadParts::dotted).collect(Collectors.joining(","));
        yield "comment:"
            + metrics
            + ':'
            + (comment.getPeriod() == null ? "" : comment.getPeriod().getText());
      }
      default -> "";
    };
  }

  private static String dotted(@Nullable DottedName name) {
    List<String> segments = name == null ? List.of() : name.getSegments();
    return String.join(".", Texts.names(segments));
  }

  /** The leaf behind the keyword that reads so, or the keyword itself. */
  private static ILeafNode nameLeaf(Head head, String written) {
    ILeafNode first = null;
    for (ILeafNode leaf : Reading.node(head).getLeafNodes()) {
      if (leaf.isHidden()) {
        continue;
      }
      if (first != null && !written.isEmpty() && leaf.getText().equals(written)) {
        return leaf;
      }
      first = first == null ? leaf : first;
    }
    if (first == null) {
      throw new IllegalStateException("An empty line");
    }
    return first;
  }
}
