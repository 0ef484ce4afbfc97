package dev.sextant.lint.run;

import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.text.Span;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Accepts a finding for a while: an {@code allow} line above what it is about. The reason is left
 * empty, since only people know it; {@code reasonless-allow} stays until they wrote it.
 */
public final class Acceptance {

  private static final int MONTHS = 3;

  private final Workspace workspace;
  private final FileModel file;

  /** An element or one of its facts, by its node. */
  private record Part(ElementId element, int node, Span span) {}

  private Acceptance(Workspace workspace, FileModel file) {
    this.workspace = workspace;
    this.file = file;
  }

  /**
   * The change that allows a finding.
   *
   * @return empty for faults of the model and for what is wrong with an allowance, which nothing
   *     can allow
   */
  public static Optional<Fix> of(Workspace workspace, Problem problem, LocalDate today) {
    FileModel file = workspace.files().get(problem.file());
    boolean rule = BuiltInRules.ALL.stream().anyMatch(r -> r.about().id().equals(problem.rule()));
    return rule && file != null
        ? new Acceptance(workspace, file).fix(problem, today.plusMonths(MONTHS))
        : Optional.empty();
  }

  private Optional<Fix> fix(Problem problem, LocalDate until) {
    return parts(problem.span())
        .filter(p -> p.span().start() <= problem.span().start())
        .filter(p -> problem.span().end() <= p.span().end())
        .min(Comparator.comparingInt(p -> p.span().length()))
        .map(part -> workspace.fix(part.element(), remedy(problem.rule(), part, until)));
  }

  private Remedy remedy(String rule, Part part, LocalDate until) {
    String indent = " ".repeat(file.lines().position(part.span().start()).column() - 1);
    String line = "allow " + rule + " because \"\" until " + until + "\n" + indent;
    return new Remedy(
        "Allow `" + rule + "` here until " + until + ", and say why",
        false,
        List.of(new NodeEdit(part.node(), NodeEdit.Place.BEFORE, line)));
  }

  private Stream<Part> parts(Span at) {
    return file.declarations().stream()
        .filter(d -> d.offset() <= at.start() && at.end() <= d.span(d.element().at()).end())
        .map(Declaration::element)
        .flatMap(Element::tree)
        .filter(e -> workspace.element(e.id()).filter(e::equals).isPresent())
        .flatMap(this::parts);
  }

  /** What stands on the first line of an element has no line above it but that of the element. */
  private Stream<Part> parts(Element element) {
    Part whole = part(element, element.at());
    int line = line(whole);
    return Stream.concat(
        Stream.of(whole),
        element.facts().stream().map(f -> part(element, f.at())).filter(p -> line(p) > line));
  }

  private Part part(Element element, int node) {
    return new Part(element.id(), node, workspace.location(element.id(), node).span());
  }

  private int line(Part part) {
    return file.lines().position(part.span().start()).line();
  }
}
