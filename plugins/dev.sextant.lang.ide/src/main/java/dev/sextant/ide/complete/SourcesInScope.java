package dev.sextant.ide.complete;

import dev.sextant.ide.project.Names;
import dev.sextant.ide.project.Sources;
import dev.sextant.ide.text.Block;
import dev.sextant.ide.text.Words;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.name.Match;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources whose columns can be meant at a caret. */
final class SourcesInScope {

  private final Workspace workspace;
  private final Names names;
  private final Caret caret;

  SourcesInScope(Workspace workspace, Names names, Caret caret) {
    this.workspace = workspace;
    this.names = names;
    this.caret = caret;
  }

  /**
   * In a source itself; else those that the names before the caret lead to; else those from which
   * the element around is computed.
   */
  Stream<SourceInfo> sources() {
    List<ElementId> ids =
        switch (caret.body()) {
          case "source" -> names.around().stream().toList();
          case "quality" -> subject(caret.block()).stream().toList();
          default -> {
            List<ElementId> named = of(paths(caret.line()));
            yield named.isEmpty()
                ? names.around().stream().flatMap(this::sourcesOf).toList()
                : named;
          }
        };
    return ids.stream().distinct().map(id -> Sources.of(workspace, id)).flatMap(Optional::stream);
  }

  private Optional<ElementId> subject(@Nullable Block block) {
    return block == null
        ? Optional.empty()
        : paths(block.head().tokens()).stream()
            .map(names::element)
            .flatMap(Optional::stream)
            .findFirst();
  }

  private List<ElementId> of(List<List<String>> paths) {
    return paths.stream()
        .map(names::meaning)
        .filter(Match.Found.class::isInstance)
        .map(match -> ((Match.Found) match).id())
        .flatMap(this::sourcesOf)
        .distinct()
        .toList();
  }

  private Stream<ElementId> sourcesOf(ElementId id) {
    return id.kind() == ElementKind.SOURCE ? Stream.of(id) : sourcesOf(id, new HashSet<>());
  }

  private Stream<ElementId> sourcesOf(ElementId metric, Set<ElementId> seen) {
    if (!metric.kind().isMetricLike() || !seen.add(metric)) {
      return Stream.empty();
    }
    return workspace.formula(metric).stream()
        .map(Formula::current)
        .flatMap(Measure::tree)
        .flatMap(measure -> sourcesOf(measure, seen));
  }

  private Stream<ElementId> sourcesOf(Measure measure, Set<ElementId> seen) {
    return switch (measure) {
      case Measure.Aggregate aggregate -> Stream.of(aggregate.source());
      case Measure.MetricRef other -> sourcesOf(other.metric(), seen);
      case Measure.Conversion conversion -> Stream.of(conversion.base());
      case Measure.TimeTo time -> Stream.of(time.from(), time.to());
      case Measure.Waiting waiting -> Stream.of(waiting.from());
      default -> Stream.empty();
    };
  }

  /** The dotted names of a line. */
  private static List<List<String>> paths(List<Token> line) {
    List<List<String>> paths = new ArrayList<>();
    List<String> path = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      boolean dotted = i > 0 && Words.is(line.get(i - 1), ".");
      if (line.get(i).kind() == TokenKind.WORD || (dotted && Words.isSpelled(line.get(i)))) {
        if (!dotted) {
          path = new ArrayList<>();
          paths.add(path);
        }
        path.add(Words.name(line.get(i)));
      }
    }
    return paths;
  }
}
