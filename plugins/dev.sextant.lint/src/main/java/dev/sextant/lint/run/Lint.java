package dev.sextant.lint.run;

import dev.sextant.lint.About;
import dev.sextant.lint.Finding;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.workspace.Location;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs rules over a workspace; what is allowed is left out, and allowing too much is found. */
public final class Lint {

  private final List<Rule> rules;
  private final LintSettings settings;

  /** All rules that come with Sextant. */
  public Lint(LintSettings settings) {
    this(BuiltInRules.ALL, settings);
  }

  /** Some rules. */
  public Lint(List<Rule> rules, LintSettings settings) {
    this.rules = List.copyOf(rules);
    this.settings = settings;
  }

  /** What a rule found and where it applies. */
  record Found(About about, Severity severity, Finding finding, Location at) {}

  /** Everything that can be said of the text alone, sorted. */
  public List<Problem> problems(Workspace workspace, LocalDate today) {
    return run(workspace, today, null, file -> true);
  }

  /** The same with what can be said of computed values. */
  public List<Problem> problems(Workspace workspace, LocalDate today, Results results) {
    return run(workspace, today, results, file -> true);
  }

  /**
   * What rules say that look no farther than one file, sorted: all that an edit in it can change at
   * once. Rules over the whole workspace are left to {@link #problems}.
   */
  public List<Problem> local(Workspace workspace, LocalDate today, String file) {
    Model model = new Model(workspace, today, settings);
    FileModel text = workspace.files().get(file);
    if (text == null || settings.ignores(file)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Rule rule : rules) {
      collect(rule, of(rule, text, model), workspace, found);
    }
    Suppressions suppressions = new Suppressions(workspace, settings, today);
    return sorted(workspace, suppressions.kept(found).stream());
  }

  private List<Problem> run(
      Workspace workspace, LocalDate today, @Nullable Results results, Predicate<String> shown) {
    Model model = new Model(workspace, today, settings);
    List<Found> found = new ArrayList<>();
    for (Rule rule : rules) {
      collect(rule, of(rule, model, results), workspace, found);
    }
    found.removeIf(f -> settings.ignores(f.at().file()) || !shown.test(f.at().file()));
    Suppressions suppressions = new Suppressions(workspace, settings, today);
    return sorted(
        workspace,
        Stream.concat(
            suppressions.kept(found).stream(), suppressions.faults(found, results != null)));
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
          file.declarations().stream()
              .map(Declaration::element)
              .flatMap(Element::tree)
              .filter(e -> !e.broken() && isKnown(model.workspace(), e.id()))
              .flatMap(e -> r.check(e, model));
      case Rule.OfFile r -> r.check(file, model);
      case Rule.OfWorkspace r -> Stream.empty();
      case Rule.OfResults r -> Stream.empty();
    };
  }

  private static boolean isKnown(Workspace workspace, ElementId id) {
    return workspace.element(id).isPresent();
  }

  private static List<Problem> sorted(Workspace workspace, Stream<Found> found) {
    return found.map(f -> problem(workspace, f)).distinct().sorted().toList();
  }

  private static Problem problem(Workspace workspace, Found found) {
    Finding finding = found.finding();
    List<Fix> fixes =
        finding.remedies().stream().map(r -> workspace.fix(finding.element(), r)).toList();
    return new Problem(
        found.about().id(),
        found.severity(),
        finding.element().qualifiedName(),
        found.at().file(),
        found.at().span(),
        finding.message(),
        finding.why(),
        fixes);
  }
}
