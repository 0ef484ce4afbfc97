package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.PracticeFact.Row;
import dev.sextant.model.fact.PracticeFact.Tile;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.Breakdown;
import dev.sextant.report.values.GroupRequest;
import dev.sextant.report.values.MetricValues;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tiles of dashboards show {@code by} a dimension. */
final class Breakdowns {

  /** More bars or rows than these cannot be compared by eye. */
  private static final int MOST_VALUES = 12;

  /** More lines than these cannot be told apart. */
  private static final int MOST_COURSES = 5;

  private final Workspace workspace;
  private final TimeSettings time;
  private final MetricValues values;
  private final ClosedPeriods closed;
  private final PersonColumns persons;
  private final Map<ElementId, Subject> subjects;

  Breakdowns(
      Workspace workspace, MetricValues values, ClosedPeriods closed, List<Subject> subjects) {
    this.workspace = workspace;
    this.time = workspace.time();
    this.values = values;
    this.closed = closed;
    this.persons = new PersonColumns(workspace);
    this.subjects = subjects.stream().collect(Collectors.toMap(Subject::id, Function.identity()));
  }

  /** The answers to what all tiles ask, each question once. */
  List<Breakdown> all() {
    Map<String, Question> questions = new LinkedHashMap<>();
    workspace
        .elements(ElementKind.DASHBOARD)
        .sorted(Comparator.comparing(Element::id))
        .forEach(
            dashboard ->
                dashboard
                    .facts(Row.class)
                    .flatMap(row -> row.tiles().stream())
                    .flatMap(tile -> questions(dashboard, tile))
                    .forEach(question -> questions.putIfAbsent(question.key(), question)));
    return questions.values().stream().map(this::breakdown).toList();
  }

  /**
   * What one tile asks for.
   *
   * @param courses whether it draws lines over time, rather than single values
   * @param over how far back, or null
   */
  private record Question(
      boolean courses, List<Subject> subjects, Path by, @Nullable Duration over) {

    /** Where the names stand in the text makes no difference. */
    String key() {
      return String.join(" ", names()) + " by " + by.dotted() + " over " + over + courses;
    }

    List<String> names() {
      return subjects.stream().map(s -> s.id().qualifiedName()).toList();
    }
  }

  /** A table shows its metrics side by side; other tiles show each by itself. */
  private Stream<Question> questions(Element dashboard, Tile tile) {
    Path by = tile.by();
    List<Subject> shown =
        tile.what().stream()
            .flatMap(path -> workspace.target(dashboard.id(), path).stream())
            .flatMap(id -> Stream.ofNullable(subjects.get(id)))
            .distinct()
            .toList();
    if (by == null || shown.isEmpty()) {
      return Stream.empty();
    }
    Stream<List<Subject>> parts =
        tile.kind().equals("table") ? Stream.of(shown) : shown.stream().map(List::of);
    return parts.map(part -> new Question(tile.kind().equals("line"), part, by, tile.over()));
  }

  private Breakdown breakdown(Question question) {
    List<ElementId> measured =
        question.subjects().stream().flatMap(s -> Stream.ofNullable(s.measured())).toList();
    if (measured.size() < question.subjects().size()) {
      return refused(question, "it is not measured yet");
    }
    if (measured.stream().anyMatch(metric -> persons.tells(metric, question.by()))) {
      return refused(question, "values of single persons stand on no shared page");
    }
    GroupRequest request = request(question, measured);
    return new GroupAnswer(time, request)
        .breakdown(
            question.names(),
            question.by().dotted(),
            over(question),
            question.courses(),
            values.groups(request));
  }

  private GroupRequest request(Question question, List<ElementId> measured) {
    Grain judged =
        question.subjects().stream().map(Subject::grain).max(Grain::compareTo).orElseThrow();
    DateRange last = closed.last(measured, judged);
    @Nullable Grain own = Grain.of(question.by().dotted()).orElse(null);
    @Nullable Grain grain = own == null && question.courses() ? judged : own;
    DateRange range = window(question.over(), last, grain);
    int most = question.courses() ? MOST_COURSES : MOST_VALUES;
    return new GroupRequest(measured, own == null ? question.by() : null, grain, range, most);
  }

  /** The days as written; else the last closed period, or as many as a history shows. */
  private DateRange window(@Nullable Duration over, DateRange last, @Nullable Grain grain) {
    if (over == null) {
      return grain == null
          ? last
          : new DateRange(time.shift(last, grain, 1 - Periods.depth(grain)).start(), last.end());
    }
    LocalDate start = over.before(last.end());
    return new DateRange(time.period(start, grain == null ? Grain.DAY : grain).start(), last.end());
  }

  private static String over(Question question) {
    return question.over() == null ? "" : question.over().toString();
  }

  private static Breakdown refused(Question question, String reason) {
    return new Breakdown(
        question.names(),
        question.by().dotted(),
        over(question),
        question.courses(),
        null,
        List.of(),
        List.of(),
        null,
        0,
        reason);
  }
}
