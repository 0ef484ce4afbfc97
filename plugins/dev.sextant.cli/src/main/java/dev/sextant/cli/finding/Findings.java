package dev.sextant.cli.finding;

import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.text.LineMap;
import dev.sextant.model.text.Position;
import dev.sextant.model.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What was found in some files, with their text, under the names by which the user knows them.
 *
 * @param all the findings by file and place
 * @param texts the text of every file that was looked at, found wanting or not
 * @param known how many more there are that a baseline names
 */
public record Findings(List<Finding> all, SortedMap<String, String> texts, int known) {

  /** Nothing was looked at. */
  public static final Findings NONE = new Findings(List.of(), new TreeMap<>(), 0);

  public Findings {
    all = Fingerprint.unique(all);
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /**
   * The findings of a workspace.
   *
   * @param texts the text of each file by its path in the workspace
   * @param shown turns that path into one from the current folder
   */
  public static Findings of(
      List<Problem> problems, Map<String, String> texts, UnaryOperator<String> shown) {
    Places places = new Places(texts, shown);
    SortedMap<String, String> shownTexts = new TreeMap<>();
    texts.forEach((file, text) -> shownTexts.put(shown.apply(file), text));
    return new Findings(problems.stream().map(places::finding).toList(), shownTexts, 0);
  }

  /** These findings and others. */
  public Findings and(Findings others) {
    List<Finding> both = new ArrayList<>(all);
    both.addAll(others.all);
    SortedMap<String, String> allTexts = new TreeMap<>(texts);
    allTexts.putAll(others.texts);
    return new Findings(both, allTexts, known + others.known);
  }

  /** Those that a baseline does not name. */
  public Findings without(Baseline baseline) {
    List<Finding> fresh = all.stream().filter(f -> !baseline.names(f)).toList();
    return new Findings(fresh, texts, known + all.size() - fresh.size());
  }

  /** How many go away with {@code --fix}. */
  public long fixable() {
    return all.stream().filter(Finding::isFixable).count();
  }

  /** How many there are of a severity. */
  public long count(Severity severity) {
    return all.stream().filter(f -> f.severity() == severity).count();
  }

  /** Whether there is one at least as severe. */
  public boolean reach(Severity severity) {
    return all.stream().anyMatch(f -> f.severity().compareTo(severity) >= 0);
  }

  private static final class Places {
    private final Map<String, String> texts;
    private final Map<String, LineMap> lines = new HashMap<>();
    private final UnaryOperator<String> shown;

    Places(Map<String, String> texts, UnaryOperator<String> shown) {
      this.texts = texts;
      this.shown = shown;
    }

    Finding finding(Problem p) {
      Position from = start(p.file(), p.span());
      Position to = end(p.file(), p.span());
      return new Finding(
          p.rule(),
          p.severity(),
          p.element(),
          shown.apply(p.file()),
          from.line(),
          from.column(),
          to.line(),
          to.column(),
          p.message(),
          p.why(),
          p.fixes().stream().map(this::remedy).toList(),
          Fingerprint.of(p, texts.getOrDefault(p.file(), "")));
    }

    private Finding.Remedy remedy(Fix fix) {
      return new Finding.Remedy(
          fix.title(), fix.safe(), fix.edits().stream().map(this::edit).toList());
    }

    private Finding.Edit edit(TextEdit e) {
      Position from = start(e.file(), e.span());
      Position to = end(e.file(), e.span());
      return new Finding.Edit(
          shown.apply(e.file()), from.line(), from.column(), to.line(), to.column(), e.text());
    }

    private Position start(String file, Span span) {
      return lines(file).position(span.start());
    }

    private Position end(String file, Span span) {
      return lines(file).position(span.end());
    }

    private LineMap lines(String file) {
      return lines.computeIfAbsent(file, f -> LineMap.of(texts.getOrDefault(f, "")));
    }
  }
}
