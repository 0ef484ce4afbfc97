package dev.sextant.ide.navigate;

import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.project.Sources;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.Wording;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of one element, in Markdown. */
final class ElementText {

  private final Snapshot snapshot;
  private final Workspace workspace;
  private final Element element;
  private final LocalDate today;

  ElementText(Snapshot snapshot, Element element, LocalDate today) {
    this.snapshot = snapshot;
    this.workspace = snapshot.workspace();
    this.element = element;
    this.today = today;
  }

  String markdown() {
    Markdown text = new Markdown();
    text.paragraph(head());
    text.paragraph(
        element.fact(CommonFact.Definition.class).map(d -> Markdown.text(d.text())).orElse(""));
    if (element.kind().isMetricLike()) {
      metric(text);
    }
    common(text);
    element
        .fact(SourceFact.Equals.class)
        .ifPresent(e -> text.item("Is", Markdown.text(e.quantity().toString())));
    text.item("Columns", columns());
    return text.build();
  }

  private String head() {
    String title = element.title();
    String kind = element.kind().keyword();
    return "%s (%s %s)"
        .formatted(Markdown.bold(title), kind, Markdown.code(element.id().qualifiedName()));
  }

  private void metric(Markdown text) {
    text.item("Computed as", Markdown.text(Wording.of(workspace, element.id())));
    text.item("Unit", Markdown.text(workspace.unit(element.id()).toString()));
    text.item(
        "Direction",
        workspace
            .direction(element.id())
            .map(d -> d == MeasureFact.Direction.HIGHER ? "higher is better" : "lower is better")
            .orElse(""));
    text.item(
        "Judged", element.fact(MeasureFact.Judged.class).map(j -> j.cadence().word()).orElse(""));
    text.item(
        "Measures",
        names(element.facts(MeasureFact.Measures.class).flatMap(m -> m.goals().stream())));
    element.facts(TargetFact.Target.class).forEach(t -> text.item("Target", target(t)));
    element
        .facts(MeasureFact.Planned.class)
        .forEach(
            p -> text.item("Planned", "by " + Markdown.text(p.by() + overdue(p.by(), "overdue"))));
    element.facts(MeasureFact.Proxy.class).forEach(p -> text.item("Proxy", proxy(p)));
    element
        .facts(MeasureFact.Retired.class)
        .forEach(r -> text.item("Retired", "on " + r.on() + replacement(r)));
  }

  /** Which metric stands in, what it is, until when and why. */
  private String proxy(MeasureFact.Proxy proxy) {
    String words =
        workspace
            .target(element.id(), proxy.metric())
            .map(id -> Wording.of(workspace, id))
            .filter(w -> !w.isEmpty())
            .map(w -> ": " + Markdown.text(w))
            .orElse("");
    PeriodRef until = proxy.until();
    String end = until == null ? "" : " until " + until + overdue(until, "no longer used");
    return name(proxy.metric()) + words + Markdown.text(end + " – " + proxy.reason());
  }

  private String overdue(PeriodRef end, String word) {
    LocalDate last = workspace.time().range(end).last();
    return last.isBefore(today) ? " (" + word + ")" : "";
  }

  private String replacement(MeasureFact.Retired retired) {
    return retired.replacedBy() == null ? "" : ", replaced by " + name(retired.replacedBy());
  }

  private void common(Markdown text) {
    text.item("Owner", names(element.facts(CommonFact.Owner.class).map(CommonFact.Owner::role)));
    text.item("Of", names(element.facts(CommonFact.Of.class).map(CommonFact.Of::team)));
    text.item(
        "Supports",
        names(element.facts(CommonFact.Supports.class).flatMap(s -> s.goals().stream())));
    text.item(
        "For",
        names(element.facts(PurposeFact.ForMission.class).map(PurposeFact.ForMission::mission)));
    text.item("Held by", holders());
  }

  private String holders() {
    return element
        .facts(PurposeFact.HeldBy.class)
        .map(h -> Markdown.text(h.person()))
        .collect(Collectors.joining(", "));
  }

  private String columns() {
    List<ColumnInfo> columns =
        Sources.of(workspace, element.id()).map(SourceInfo::columns).orElse(List.of());
    return columns.stream().map(c -> Markdown.code(c.name())).collect(Collectors.joining(", "));
  }

  private String names(Stream<Path> paths) {
    return paths.map(this::name).collect(Collectors.joining(", "));
  }

  /** The title of the element that a path names, else the path as it is written. */
  private String name(Path path) {
    Optional<Element> target = workspace.target(element.id(), path).flatMap(workspace::element);
    return target
        .map(t -> Markdown.text(t.title()) + " (" + Markdown.code(path.dotted()) + ")")
        .orElse(Markdown.code(path.dotted()));
  }

  /** A target without its keyword, on one line. */
  private String target(TargetFact.Target target) {
    return Markdown.text(text(target.at()).replaceFirst("^target\\s+", ""));
  }

  private String text(int node) {
    return snapshot.text(workspace.location(element.id(), node)).replaceAll("\\s+", " ");
  }
}
