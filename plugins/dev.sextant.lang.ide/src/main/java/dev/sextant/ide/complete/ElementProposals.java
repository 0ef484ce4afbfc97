package dev.sextant.ide.complete;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Identifiers;
import dev.sextant.ide.project.Imports;
import dev.sextant.ide.project.Names;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names of elements that mean something here, or would with an import. */
final class ElementProposals {

  /** More than anybody reads; typing one more letter brings the others. */
  private static final int MOST = 200;

  private final Workspace workspace;
  private final Document document;
  private final Names names;
  private final Caret caret;

  ElementProposals(Workspace workspace, Document document, Names names, Caret caret) {
    this.workspace = workspace;
    this.document = document;
    this.names = names;
    this.caret = caret;
  }

  Stream<Proposal> of(Set<ElementKind> kinds) {
    String prefix = String.join(".", caret.qualifier());
    return prefix.isEmpty() ? free(kinds) : inside(prefix, kinds);
  }

  private Stream<Proposal> free(Set<ElementKind> kinds) {
    return candidates(kinds)
        .map(this::proposal)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(Proposal::rank).thenComparing(Proposal::label))
        .limit(MOST);
  }

  private Stream<Element> candidates(Set<ElementKind> kinds) {
    String typed = caret.word().toLowerCase(Locale.ROOT);
    return workspace
        .elements()
        .filter(e -> kinds.contains(e.kind()) && !e.name().isEmpty())
        .filter(e -> e.name().toLowerCase(Locale.ROOT).contains(typed));
  }

  /** By its own name, with an import where that helps; by its qualified name as a last resort. */
  private Optional<Proposal> proposal(Element element) {
    Optional<String> here = names.written(element.id());
    String qualified = element.id().qualifiedName();
    boolean far =
        workspace.parent(element.id()).isEmpty()
            && here.filter(written -> !written.equals(Identifiers.written(element.name())))
                .isPresent();
    if (far && names.isFree(element.id().simpleName())) {
      List<TextEdit> more = List.of(Imports.adding(document, qualified));
      return Optional.of(proposal(element, Identifiers.written(element.name()), more, 8));
    }
    return here.map(written -> proposal(element, written, List.of(), far ? 9 : 5));
  }

  /** What stands inside a package or element whose name was typed with a dot behind it. */
  private Stream<Proposal> inside(String prefix, Set<ElementKind> kinds) {
    String full =
        names.element(caret.qualifier()).map(id -> id.qualifiedName()).orElse(prefix) + ".";
    Stream<Proposal> elements =
        candidates(kinds)
            .filter(e -> e.id().qualifiedName().startsWith(full))
            .filter(e -> e.id().qualifiedName().indexOf('.', full.length()) < 0)
            .map(e -> proposal(e, Identifiers.written(e.name()), List.of(), 5))
            .limit(MOST);
    return Stream.concat(elements, packages(full));
  }

  private Stream<Proposal> packages(String full) {
    return workspace.files().values().stream()
        .map(file -> file.packageName())
        .filter(name -> name.startsWith(full))
        .map(name -> name.substring(full.length()).split("\\.", 2)[0])
        .distinct()
        .map(n -> Proposal.word(n, ProposalKind.PACKAGE, caret.replaced(), "package", 9));
  }

  private Proposal proposal(Element element, String written, List<TextEdit> more, int rank) {
    String label = element.label().isEmpty() ? "" : " – " + element.label();
    String detail = element.kind().keyword() + label;
    return new Proposal(
        written,
        kind(element.kind()),
        caret.replaced(),
        written,
        false,
        more.isEmpty() ? detail : detail + " (import)",
        "",
        element.has(MeasureFact.Retired.class),
        more,
        rank);
  }

  private static ProposalKind kind(ElementKind kind) {
    return switch (kind) {
      case KPI, DRIVER, METRIC -> ProposalKind.METRIC;
      case SOURCE, RATES, CALENDAR, QUALITY -> ProposalKind.SOURCE;
      case ORGANISATION, TEAM, ROLE, STAKEHOLDER -> ProposalKind.PERSON;
      case STRATEGY, MISSION, GOAL, OBJECTIVE, JOURNEY, STAGE -> ProposalKind.PURPOSE;
      case UNIT -> ProposalKind.UNIT;
      case LADDER, LEVEL, SKILL, REVIEW, COMMENT, ACTION, EVENT, NEWSLETTER, DASHBOARD ->
          ProposalKind.PRACTICE;
    };
  }
}
