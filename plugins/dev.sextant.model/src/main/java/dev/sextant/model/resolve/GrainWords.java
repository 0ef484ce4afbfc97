package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr.GrainRef;
import dev.sextant.model.expr.Expr.Length;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.CalendarGrain;
import dev.sextant.model.time.CalendarSpan;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.model.unit.Plurals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the words for periods mean: standard grains and those that calendars declare. */
record GrainWords(Context context) {

  /** The grain of a word such as {@code month}; empty when it is none, which is reported. */
  Optional<Granularity> grain(GrainRef written) {
    Optional<Granularity> known = known(written);
    if (known.isEmpty()) {
      unknown(written.name(), "");
    }
    return known.filter(g -> isSure(g, written));
  }

  /** So many periods; empty when nobody knows of what, which is reported. */
  Optional<Span> span(Length written) {
    return grain(written.grain())
        .map(
            grain ->
                switch (grain) {
                  case Grain g -> written.standard().orElseThrow();
                  case CalendarGrain c -> new CalendarSpan(written.count(), c);
                });
  }

  private Optional<Granularity> known(GrainRef written) {
    Optional<Granularity> standard = written.standard().map(g -> g);
    return standard.or(
        () ->
            Plurals.singulars(written.name().dotted())
                .filter(context.knowledge().customGrains()::contains)
                .findFirst()
                .map(CalendarGrain::new));
  }

  /** Whether the days of the calendar, if it is one, are known to occur once each. */
  private boolean isSure(Granularity grain, GrainRef written) {
    Optional<CalendarInfo> calendar =
        grain instanceof CalendarGrain c
            ? context.knowledge().calendarOf(c.word())
            : Optional.empty();
    Optional<SourceInfo> days =
        calendar
            .flatMap(c -> Optional.ofNullable(c.source()))
            .flatMap(context.knowledge()::source)
            .filter(s -> !s.broken());
    boolean doubtful =
        calendar.isPresent()
            && days.isPresent()
            && !days.get().key().equals(List.of(calendar.get().day()));
    if (doubtful) {
      context
          .findings()
          .add(
              StructuralRule.UNSAFE_JOIN,
              written.name().at(),
              Say.severalTimes(calendar.get(), days.get()));
    }
    return !doubtful;
  }

  /**
   * Reports a word that is no grain.
   *
   * @param otherwise what else might be meant, where no word is near
   */
  void unknown(Path path, String otherwise) {
    Stream<String> grains = Arrays.stream(Grain.values()).map(Grain::word);
    List<String> words =
        Stream.concat(grains, context.knowledge().customGrains().stream())
            .flatMap(word -> Stream.of(word, Plurals.of(word)))
            .toList();
    String nearest = Nearest.one(path.last(), words.stream());
    String hint = nearest.isEmpty() ? otherwise : Say.meant(nearest);
    context
        .findings()
        .add(
            StructuralRule.UNKNOWN_WORD,
            path.at(),
            Say.name(path.dotted()) + " is not a length of time such as `day` or `month`" + hint,
            "",
            ColumnResolver.change(path.at(), nearest));
  }
}
