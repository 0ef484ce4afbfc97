package dev.sextant.lint.run;

import dev.sextant.lint.About;
import dev.sextant.lint.Finding;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs rules over a workspace; what is allowed is left out, and allowing too much is found. */
public final class Lint {

  private final List<Rule> rules;
  private final LintSettings settings;
  private final Set<String> wide;

  /** All rules that come with Sextant. */
  public Lint(LintSettings settings) {
    this(BuiltInRules.ALL, settings);
  }

  /** Some rules. */
  public Lint(List<Rule> rules, LintSettings settings) {
    this.rules = List.copyOf(rules);
    this.settings = settings;
    this.wide =
        Stream.concat(
                rules.stream().filter(r -> !isLocal(r)).map(Rule::about),
                BuiltInRules.OF_ALLOWANCES.stream())
            .map(a -> a.id())
            .collect(Collectors.toSet());
  }

  private static boolean isLocal(Rule rule) {
    return switch (rule) {
      case Rule.OfElement r -> true;
      case Rule.OfFile r -> true;
      case Rule.OfWorkspace r -> false;
      case Rule.OfResults r -> false;
    };
  }

  /** What rules know of a workspace on a day; several runs can share it. */
  public Model model(Workspace workspace, LocalDate today) {
    return new Model(workspace, today, settings);
  }

  /** Everything that can be said of the text alone, sorted. */
  public List<Problem> problems(Workspace workspace, LocalDate today) {
    return run(model(workspace, today), null, () -> false).orElseThrow().problems();
  }

  /** The same with what can be said of computed values. */
  public List<Problem> problems(Workspace workspace, LocalDate today, Results results) {
    return run(model(workspace, today), results, () -> false).orElseThrow().problems();
  }

  /** Everything that can be said of the text alone; empty when it was stopped before the end. */
  public Optional<Verdict> judge(Model model, BooleanSupplier stop) {
    return run(model, null, stop);
  }

  private Optional<Verdict> run(Model model, @Nullable Results results, BooleanSupplier stop) {
    List<Found> found = new ArrayList<>();
    rules.parallelStream()
        .map(rule -> stop.getAsBoolean() ? List.<Found>of() : found(rule, model, results))
        .toList()
        .forEach(found::addAll);
    if (stop.getAsBoolean()) {
      return Optional.empty();
    }
    return Optional.of(verdict(model, found, results != null));
  }

  private List<Found> found(Rule rule, Model model, @Nullable Results results) {
    List<Found> found = new ArrayList<>();
    collect(rule, of(rule, model, results), model.workspace(), found);
    return found;
  }

  private Verdict verdict(Model model, List<Found> found, boolean computed) {
    found.removeIf(f -> settings.ignores(f.at().file()));
    Suppressions suppressions = new Suppressions(model, settings, model.workspace().elements());
    List<Found> kept = new ArrayList<>(suppressions.kept(found));
    suppressions.faults(found, ran(computed)).forEach(kept::add);
    return new Verdict(model.workspace(), wide, kept);
  }

  /** The ids of the rules that ran, some of them only where there are values. */
  private Set<String> ran(boolean computed) {
    return rules.stream()
        .filter(r -> computed || !(r instanceof Rule.OfResults))
        .map(Rule::about)
        .filter(a -> settings.severity(a).isPresent())
        .map(About::id)
        .collect(Collectors.toSet());
  }

  /**
   * What rules say that look no farther than one file, sorted: all that an edit in it can change at
   * once. Rules over the whole workspace are left to {@link #problems}.
   */
  public List<Problem> local(Model model, String file) {
    Workspace workspace = model.workspace();
    FileModel text = workspace.files().get(file);
    if (text == null || settings.ignores(file)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Rule rule : rules) {
      collect(rule, of(rule, text, model), workspace, found);
    }
    Suppressions suppressions = new Suppressions(model, settings, elements(text, workspace));
    return Verdict.sorted(suppressions.kept(found).stream(), workspace);
  }

  private void collect(Rule rule, Stream<Finding> findings, Workspace workspace, List<Found> into) {
    Optional<Severity> severity = settings.severity(rule.about());
    severity.ifPresent(
        s ->
            findings.forEach(
                f ->
                    into.add(
                        new Found(rule.about(), s, f, workspace.location(f.element(), f.node())))));
  }

  private static Stream<Finding> of(Rule rule, Model model, @Nullable Results results) {
    Workspace workspace = model.workspace();
    return switch (rule) {
      case Rule.OfElement r ->
          workspace.elements().filter(e -> !e.broken()).flatMap(e -> r.check(e, model));
      case Rule.OfFile r -> workspace.files().values().stream().flatMap(f -> r.check(f, model));
      case Rule.OfWorkspace r -> r.check(model);
      case Rule.OfResults r -> results == null ? Stream.empty() : r.check(model, results);
    };
  }

  private static Stream<Finding> of(Rule rule, FileModel file, Model model) {
    return switch (rule) {
      case Rule.OfElement r ->
          elements(file, model.workspace())
              .filter(e -> !e.broken())
              .flatMap(e -> r.check(e, model));
      case Rule.OfFile r -> r.check(file, model);
      case Rule.OfWorkspace r -> Stream.empty();
      case Rule.OfResults r -> Stream.empty();
    };
  }

  /** The elements of a file, without those whose name an earlier file has taken. */
  private static Stream<Element> elements(FileModel file, Workspace workspace) {
    return file.declarations().stream()
        .map(Declaration::element)
        .flatMap(Element::tree)
        .filter(e -> workspace.file(e.id()).equals(file.path()));
  }
}
