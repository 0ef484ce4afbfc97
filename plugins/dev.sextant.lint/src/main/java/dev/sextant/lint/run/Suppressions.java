package dev.sextant.lint.run;

import dev.sextant.lint.About;
import dev.sextant.lint.Finding;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Model;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.lint.rule.ExpiredAllow;
import dev.sextant.lint.rule.ReasonlessAllow;
import dev.sextant.lint.rule.UnusedAllow;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.Allow;
import dev.sextant.model.file.Element;
import dev.sextant.model.text.Span;
import dev.sextant.model.workspace.Location;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which findings the model allows, and which of its allowances are not honest. */
final class Suppressions {

  private final Workspace workspace;
  private final LintSettings settings;
  private final LocalDate today;
  private final List<Covered> allows;

  /** An allowance and the text that it covers. */
  private record Covered(Element element, Allow allow, Location text) {}

  /** What some elements allow. */
  Suppressions(Model model, LintSettings settings, Stream<Element> elements) {
    this.workspace = model.workspace();
    this.settings = settings;
    this.today = model.today();
    this.allows = elements.flatMap(this::allows).toList();
  }

  private Stream<Covered> allows(Element element) {
    return element.allows().stream()
        .map(a -> new Covered(element, a, workspace.location(element.id(), a.covers())));
  }

  /** The findings that nothing allows. */
  List<Found> kept(List<Found> found) {
    List<Covered> holding = allows.stream().filter(this::holds).toList();
    return found.stream().filter(f -> holding.stream().noneMatch(a -> covers(a, f))).toList();
  }

  /**
   * Allowances without a reason, those that are over and those that allow nothing.
   *
   * @param known the ids of the rules that ran; nobody knows whether an allowance of another is
   *     used
   */
  Stream<Found> faults(List<Found> found, Set<String> known) {
    List<Found> faults = new ArrayList<>();
    allows.stream()
        .filter(a -> !settings.ignores(a.text().file()))
        .forEach(a -> fault(a, found, known).ifPresent(faults::add));
    return faults.stream();
  }

  private Optional<Found> fault(Covered a, List<Found> found, Set<String> known) {
    if (!BuiltInRules.isKnown(a.allow().rule())) {
      return fault(UnusedAllow.ABOUT, a, UnusedAllow.unknown(a.element(), a.allow()));
    }
    boolean used = found.stream().anyMatch(f -> covers(a, f));
    if (!used && known.contains(a.allow().rule())) {
      return fault(UnusedAllow.ABOUT, a, UnusedAllow.found(a.element(), a.allow()));
    }
    if (a.allow().reason().isBlank()) {
      return fault(ReasonlessAllow.ABOUT, a, ReasonlessAllow.found(a.element(), a.allow()));
    }
    return holds(a)
        ? Optional.empty()
        : fault(ExpiredAllow.ABOUT, a, ExpiredAllow.found(a.element(), a.allow()));
  }

  private Optional<Found> fault(About about, Covered a, Finding finding) {
    Optional<Severity> severity = settings.severity(about);
    Location at = workspace.location(a.element().id(), a.allow().at());
    return severity.map(s -> new Found(about, s, finding, at));
  }

  private boolean holds(Covered covered) {
    var until = covered.allow().until();
    return until == null || !workspace.time().range(until).last().isBefore(today);
  }

  private static boolean covers(Covered covered, Found found) {
    Span outer = covered.text().span();
    Span inner = found.at().span();
    return covered.allow().rule().equals(found.about().id())
        && covered.text().file().equals(found.at().file())
        && outer.start() <= inner.start()
        && inner.end() <= outer.end();
  }
}
