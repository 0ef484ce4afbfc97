package dev.sextant.ide.complete;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Names;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.shape.Expected;
import dev.sextant.ide.shape.Part;
import dev.sextant.ide.shape.SlotKind;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.FileModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be typed at a place: the table of line shapes says what fits, the workspace its names.
 */
public final class Completion {

  private static final Set<ElementKind> METRICS =
      EnumSet.of(ElementKind.KPI, ElementKind.DRIVER, ElementKind.METRIC);

  private final Snapshot snapshot;
  private final LocalDate today;

  /** Completion in a snapshot; periods around a day are offered first. */
  public Completion(Snapshot snapshot, LocalDate today) {
    this.snapshot = snapshot;
    this.today = today;
  }

  /** The proposals at a caret, the best first; none inside of texts and comments. */
  public List<Proposal> at(Document document, int offset) {
    FileModel file = snapshot.workspace().files().get(document.path());
    Optional<Caret> caret = Caret.at(document.structure(), document.text(), offset);
    if (file == null || caret.isEmpty()) {
      return List.of();
    }
    Names names = Names.in(snapshot.workspace(), file, caret.get().block());
    return distinct(new Place(document, caret.get(), names).proposals());
  }

  private static List<Proposal> distinct(Stream<Proposal> proposals) {
    List<Proposal> sorted =
        proposals
            .sorted(
                Comparator.comparingInt(Proposal::rank)
                    .thenComparing(p -> p.label().toLowerCase(Locale.ROOT))
                    .thenComparing(Proposal::label))
            .toList();
    List<Proposal> found = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    sorted.stream().filter(p -> labels.add(p.label())).forEach(found::add);
    return found;
  }

  /** One caret and what is known around it. */
  private final class Place {
    private final Caret caret;
    private final ElementProposals elements;
    private final ColumnProposals columns;
    private final LiteralProposals literals;

    Place(Document document, Caret caret, Names names) {
      this.caret = caret;
      this.elements = new ElementProposals(snapshot.workspace(), document, names, caret);
      this.columns = new ColumnProposals(snapshot.workspace(), names, caret);
      this.literals = new LiteralProposals(snapshot.workspace(), caret, today);
    }

    Stream<Proposal> proposals() {
      Expected expected = caret.automaton().after(caret.items());
      Stream<Proposal> atoms = expected.next().stream().flatMap(next -> atom(next.atom()));
      return Stream.of(WordProposals.at(caret, expected), Templates.at(caret), atoms)
          .flatMap(s -> s);
    }

    private Stream<Proposal> atom(Part.Atom atom) {
      return switch (atom) {
        case Part.Word word -> Stream.empty();
        case Part.Reference(Set<ElementKind> kinds) -> elements.of(kinds);
        case Part.Slot(SlotKind kind) -> slot(kind);
      };
    }

    private Stream<Proposal> slot(SlotKind slot) {
      return switch (slot) {
        case MEASURE -> measures();
        case COLUMN -> Stream.concat(columns.own(), sourcesOfPeople());
        case COLUMNPATH, DIMENSION -> columns.reachable();
        case DATEROLE -> columns.roles();
        case NAME,
            TEXT,
            NUMBER,
            PERIOD,
            DATE,
            CADENCE,
            GRAIN,
            DURATIONUNIT,
            SPANUNIT,
            UNITNAME,
            TYPENAME,
            RULE,
            PACKAGE,
            TABLENAME,
            GROUP ->
            caret.qualifier().isEmpty() ? literals.of(slot) : Stream.empty();
      };
    }

    /**
     * Behind {@code per person by} the column that tells people apart is written with its source.
     */
    private Stream<Proposal> sourcesOfPeople() {
      return caret.isBehind("person", "by")
          ? elements.of(EnumSet.of(ElementKind.SOURCE))
          : Stream.empty();
    }

    /**
     * In the arguments of an aggregate, and behind `median of`, rows are meant, elsewhere values.
     */
    private Stream<Proposal> measures() {
      if (Aggregates.NAMES.contains(caret.function()) || caret.isBehind("of")) {
        Set<ElementKind> sources = EnumSet.of(ElementKind.SOURCE);
        return Stream.concat(elements.of(sources), columns.reachable());
      }
      return Stream.of(elements.of(METRICS), FunctionProposals.at(caret), columns.reachable())
          .flatMap(s -> s);
    }
  }
}
