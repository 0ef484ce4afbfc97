package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.file.Element;
import dev.sextant.model.name.Lookup;
import dev.sextant.model.name.Match;
import dev.sextant.model.resolve.Knowledge;
import dev.sextant.model.resolve.MetricInfo;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.unit.UnitTable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one element asks of the others, with account of whom it asked. */
final class Asking implements Knowledge {

  private final Declarations declarations;
  private final Vocabulary vocabulary;
  private final Function<ElementId, @Nullable Result> results;
  private final Lookup lookup;
  private final Set<ElementId> asked = new HashSet<>();

  Asking(
      Declarations declarations,
      Vocabulary vocabulary,
      Function<ElementId, @Nullable Result> results,
      ElementId from) {
    this.declarations = declarations;
    this.vocabulary = vocabulary;
    this.results = results;
    this.lookup = declarations.lookup(from);
  }

  /** The elements whose signatures were looked at. */
  Set<ElementId> asked() {
    return asked;
  }

  @Override
  public Match match(Path path) {
    return lookup.find(path);
  }

  @Override
  public Optional<Element> element(ElementId id) {
    asked.add(id);
    return Optional.ofNullable(declarations.node(id)).map(Node::element);
  }

  @Override
  public Optional<SourceInfo> source(ElementId id) {
    return signature(id) instanceof Signature.Source s ? Optional.of(s.info()) : Optional.empty();
  }

  @Override
  public Optional<MetricInfo> metric(ElementId id) {
    return signature(id) instanceof Signature.Metric m ? Optional.of(m.info()) : Optional.empty();
  }

  @Override
  public Optional<RatesInfo> rates(ElementId id) {
    return signature(id) instanceof Signature.Rates r ? Optional.of(r.info()) : Optional.empty();
  }

  @Override
  public Optional<CalendarInfo> calendar(ElementId id) {
    return signature(id) instanceof Signature.Calendar c ? Optional.of(c.info()) : Optional.empty();
  }

  @Override
  public Set<String> customGrains() {
    return vocabulary.grains().keySet();
  }

  @Override
  public Optional<CalendarInfo> calendarOf(String grain) {
    return Optional.ofNullable(vocabulary.grains().get(grain)).flatMap(this::calendar);
  }

  @Override
  public TimeSettings time() {
    return vocabulary.time();
  }

  @Override
  public UnitTable units() {
    return vocabulary.units();
  }

  private @Nullable Signature signature(ElementId id) {
    asked.add(id);
    Result result = results.apply(id);
    return result == null ? null : result.signature();
  }
}
