package dev.sextant.site.page;

import dev.sextant.model.file.Element;
import dev.sextant.report.ObjectiveReport;
import dev.sextant.report.ObjectiveReport.KeyResult;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.book.Shown;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key result.
 *
 * @param objective the objective of which it is one
 * @param way from where to where, with the unit; empty for a milestone
 * @param progress the share of the way in words
 * @param percent the same from 0 to 100 for the picture, or null when it is not known
 * @param due its last day in words
 */
public record KeyResultView(
    Link objective,
    Link title,
    boolean proxy,
    String way,
    Shown now,
    String progress,
    @Nullable Integer percent,
    String due,
    Optional<Link> owner,
    boolean done) {

  static List<KeyResultView> of(Book book, ObjectiveReport objective) {
    return objective.keyResults().stream().map(k -> of(book, objective, k)).toList();
  }

  /** The key results that a role answers for, by its own name or as the objective's owner. */
  static List<KeyResultView> ownedBy(Book book, Element role) {
    return book.report().objectives().stream()
        .flatMap(
            o ->
                o.keyResults().stream()
                    .filter(k -> owner(book, o, k).filter(role::equals).isPresent())
                    .map(k -> of(book, o, k)))
        .toList();
  }

  private static Optional<Element> owner(Book book, ObjectiveReport objective, KeyResult result) {
    return result.owner().isEmpty()
        ? book.named(objective.name()).flatMap(book::owner)
        : book.named(result.owner());
  }

  private static KeyResultView of(Book book, ObjectiveReport objective, KeyResult k) {
    Optional<Reading> reading = book.reading(k.metric());
    boolean secret = reading.flatMap(Reading::audience).isPresent();
    Figures figures = Figures.of(k.unit(), Arrays.asList(k.from(), k.to(), k.now()));
    @Nullable BigDecimal progress = secret ? null : k.progress();
    return new KeyResultView(
        book.link(objective.name()),
        reading.map(Reading::link).orElse(Link.plain(k.title())),
        reading.flatMap(Reading::proxy).isPresent(),
        k.from() == null || k.to() == null
            ? ""
            : "from " + figures.number(k.from()) + " to " + figures.full(k.to()),
        now(reading, k, figures, secret),
        progress(k, progress, secret),
        progress == null ? null : percent(progress),
        k.due().isEmpty() ? "" : Dates.day(LocalDate.parse(k.due())),
        owner(book, objective, k).map(book::link),
        !secret && k.done());
  }

  private static Shown now(
      Optional<Reading> reading, KeyResult k, Figures figures, boolean secret) {
    if (k.metric().isEmpty()) {
      return Shown.missing("a milestone has no value");
    }
    if (secret) {
      return Shown.missing("confidential to " + reading.flatMap(Reading::audience).orElse(""));
    }
    return k.now() == null ? Shown.missing("no value yet") : Shown.of(figures.number(k.now()));
  }

  private static String progress(KeyResult k, @Nullable BigDecimal progress, boolean secret) {
    if (secret) {
      return "confidential";
    }
    if (k.metric().isEmpty()) {
      return k.done() ? "done" : "not done yet";
    }
    if (progress == null) {
      return "not known";
    }
    return progress
            .movePointRight(2)
            .setScale(0, RoundingMode.HALF_UP)
            .toPlainString()
            .replace('-', '−')
        + "% of the way"
        + (k.done() ? ", reached" : "");
  }

  private static int percent(BigDecimal progress) {
    int whole = progress.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    return Math.max(0, Math.min(100, whole));
  }
}
