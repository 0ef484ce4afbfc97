package dev.sextant.ide.project;

import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Model;
import dev.sextant.lint.run.Lint;
import dev.sextant.lint.run.Verdict;
import dev.sextant.model.check.Problem;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a snapshot on one day. Of a single file that is known at once: what its
 * elements say, and what was said of them when everything was last judged. Once everything was
 * judged again, that is the answer. Safe for use by many threads.
 */
public final class Judgement {

  private final Lint lint;
  private final Model model;
  private final @Nullable Verdict before;
  private final Map<String, List<Problem>> soon = new ConcurrentHashMap<>();
  private volatile @Nullable Verdict complete;

  /**
   * Nothing is judged yet.
   *
   * @param before what was said of an earlier snapshot, or null
   */
  Judgement(Workspace workspace, LintSettings settings, LocalDate today, @Nullable Verdict before) {
    this.lint = new Lint(settings);
    this.model = lint.model(workspace, today);
    this.before = before;
  }

  /** The day on which the rules look. */
  public LocalDate today() {
    return model.today();
  }

  /** What is known by now of a file, by place. */
  public List<Problem> problems(String path) {
    Verdict all = complete;
    return all == null ? soon.computeIfAbsent(path, this::soon) : all.problems(path);
  }

  private List<Problem> soon(String path) {
    List<Problem> local = lint.local(model, path);
    Verdict earlier = before;
    return earlier == null
        ? local
        : Stream.concat(local.stream(), earlier.standing(model.workspace(), path).stream())
            .sorted()
            .toList();
  }

  /**
   * Judges everything, unless that was done already.
   *
   * @param stop asked now and then whether nobody waits for the answer any more
   * @return whether everything is known
   */
  public boolean complete(BooleanSupplier stop) {
    if (complete == null) {
      lint.judge(model, stop).ifPresent(v -> complete = v);
    }
    return complete != null;
  }

  /** What is known of everything, of this snapshot or of an earlier one. */
  Optional<Verdict> last() {
    return Optional.ofNullable(complete == null ? before : complete);
  }
}
