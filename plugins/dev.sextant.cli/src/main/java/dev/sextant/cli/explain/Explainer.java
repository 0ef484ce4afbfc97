package dev.sextant.cli.explain;

import dev.sextant.build.engine.WorkspaceEngine;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.target.MetricSql;
import dev.sextant.cli.tree.Relations;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.CadenceIndex;
import dev.sextant.model.text.LineMap;
import dev.sextant.model.text.Span;
import dev.sextant.model.workspace.Location;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gathers what a model says of an element. */
public final class Explainer {

  /** Facts that an explanation shows in a place of their own. */
  private static final Set<Class<? extends Fact>> SHOWN =
      Set.of(
          CommonFact.Definition.class,
          CommonFact.Owner.class,
          MeasureFact.Value.class,
          MeasureFact.InUnit.class,
          MeasureFact.Better.class,
          MeasureFact.Judged.class,
          TargetFact.Target.class);

  private final LoadedWorkspace loaded;
  private final Workspace workspace;
  private final UnaryOperator<String> shown;

  /**
   * An explainer for a workspace.
   *
   * @param shown turns a file of the workspace into a path from the current folder
   */
  public Explainer(LoadedWorkspace loaded, UnaryOperator<String> shown) {
    this.loaded = loaded;
    this.workspace = loaded.workspace();
    this.shown = shown;
  }

  /** What an element means; its SQL is that of a day. */
  public Explanation explain(Element e, LocalDate asOf) {
    Location at = workspace.location(e.id(), e.at());
    boolean metric = e.kind().isMetricLike();
    return new Explanation(
        e.kind().keyword(),
        e.id().qualifiedName(),
        e.title(),
        shown.apply(at.file()),
        LineMap.of(text(at.file())).position(at.span().start()).line(),
        e.fact(CommonFact.Definition.class).map(CommonFact.Definition::text).orElse(""),
        String.join("\n", e.facts(MeasureFact.Value.class).map(f -> formula(e, f)).toList()),
        metric ? workspace.unit(e.id()).toString() : "",
        workspace.direction(e.id()).map(d -> d.name().toLowerCase(Locale.ROOT)).orElse(""),
        metric ? CadenceIndex.of(workspace).of(e.id()).word() : "",
        owner(e),
        e.facts(TargetFact.Target.class).map(f -> target(e, f)).toList(),
        drivers(e.id()),
        serves(e.id()),
        e.facts().stream()
            .filter(f -> !SHOWN.contains(f.getClass()))
            .map(f -> written(e, f))
            .toList(),
        metric
            ? MetricSql.of(workspace, WorkspaceEngine.dialect(loaded, ""), e.id(), asOf).orElse("")
            : "");
  }

  private String text(String file) {
    return loaded.texts().getOrDefault(file, "");
  }

  /** A fact as somebody wrote it, on one line. */
  private String written(Element e, Fact fact) {
    Location at = workspace.location(e.id(), fact.at());
    Span span = at.span();
    String text = text(at.file());
    return text.substring(span.start(), Math.min(span.end(), text.length()))
        .strip()
        .replaceAll("\\s+", " ");
  }

  private String target(Element e, TargetFact.Target fact) {
    return written(e, fact).replaceFirst("^target +", "");
  }

  private String formula(Element e, MeasureFact.Value fact) {
    String written = written(e, fact);
    return written.replaceFirst("^(value|=) *", "");
  }

  private String owner(Element e) {
    return e.fact(CommonFact.Owner.class).map(f -> owner(e.id(), f.role())).orElse("");
  }

  private String owner(ElementId in, Path role) {
    Optional<Element> element = workspace.target(in, role).flatMap(workspace::element);
    String holder =
        element
            .flatMap(r -> r.fact(PurposeFact.HeldBy.class))
            .map(h -> ", held by " + h.person())
            .orElse("");
    return element.map(r -> r.title() + " (" + r.name() + holder + ")").orElse(role.dotted());
  }

  private List<String> drivers(ElementId id) {
    return Relations.of(workspace).below(id).stream()
        .filter(b -> !b.words().isEmpty())
        .map(b -> b.id().simpleName() + " " + b.words())
        .toList();
  }

  private List<String> serves(ElementId id) {
    return Relations.of(workspace).above(id).stream()
        .flatMap(p -> workspace.element(p).stream())
        .map(p -> p.kind().keyword() + " " + p.name() + ": " + p.title())
        .toList();
  }
}
