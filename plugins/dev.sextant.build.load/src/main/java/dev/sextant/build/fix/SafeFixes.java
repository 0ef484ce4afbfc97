package dev.sextant.build.fix;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.settings.SettingsParser;
import dev.sextant.lang.MetricsFormatter;
import dev.sextant.model.check.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A workspace after all fixes that need no asking; nothing is written.
 *
 * @param workspace the workspace as it then is
 * @param changed the texts that are other than before, laid out, by path
 * @param applied what was done, in order
 */
public record SafeFixes(
    LoadedWorkspace workspace, SortedMap<String, String> changed, List<Applied> applied) {

  /** A fix can call for another one, but none of those that exist goes on for ever. */
  private static final int MOST_ROUNDS = 50;

  public SafeFixes {
    changed = Collections.unmodifiableSortedMap(new TreeMap<>(changed));
    applied = List.copyOf(applied);
  }

  /**
   * Applies fixes, and those that become possible by them, until there are none. Files that cannot
   * be read to their end stay as they are.
   *
   * @param today the day on which dates are over or not
   * @param wanted which files may be changed
   */
  public static SafeFixes of(LoadedWorkspace loaded, LocalDate today, Predicate<String> wanted) {
    Set<String> left = filesWithSyntaxProblems(loaded);
    left.add(SettingsParser.FILE);
    LoadedWorkspace now = loaded;
    List<Applied> applied = new ArrayList<>();
    for (int i = 0; i < MOST_ROUNDS; i++) {
      FixRound round = FixRound.of(reliable(now, today), f -> wanted.test(f) && !left.contains(f));
      if (round.applied().isEmpty()) {
        break;
      }
      LoadedWorkspace next = now.with(round.texts(now.texts()));
      Set<String> broken = filesWithSyntaxProblems(next);
      if (left.containsAll(broken)) {
        applied.addAll(round.applied());
        now = next;
      }
      left.addAll(broken);
    }
    return laidOut(loaded, now, applied);
  }

  /**
   * While something is wrong, names may mean nothing, and what the judgement does not find says
   * nothing: an allowance may only seem to be unused.
   */
  private static List<Problem> reliable(LoadedWorkspace loaded, LocalDate today) {
    return loaded.hasErrors() ? loaded.problems() : loaded.judged(today);
  }

  private static Set<String> filesWithSyntaxProblems(LoadedWorkspace loaded) {
    return loaded.readProblems().stream()
        .map(Problem::file)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static SafeFixes laidOut(
      LoadedWorkspace before, LoadedWorkspace after, List<Applied> applied) {
    SortedMap<String, String> changed = new TreeMap<>(after.texts());
    changed.entrySet().removeIf(e -> e.getValue().equals(before.texts().get(e.getKey())));
    changed.replaceAll((file, text) -> MetricsFormatter.format(text));
    return new SafeFixes(after.with(changed), changed, applied);
  }
}
