package dev.sextant.site.page;

import dev.sextant.model.fact.DriverFact.Belief;
import dev.sextant.model.fact.DriverFact.ControlledBy;
import dev.sextant.model.fact.DriverFact.Moves;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.text.Dates;
import java.util.List;
import java.util.Optional;

/**
 * A driver and a metric that it is believed to move.
 *
 * @param other the driver seen from the metric, the metric seen from the driver
 * @param effect {@code raises it after 2 weeks}
 * @param belief how far the effect is proven, in words
 * @param evidence what proves or refutes it, or empty
 */
public record Lever(
    Link other,
    Reading reading,
    String effect,
    String belief,
    String evidence,
    Optional<Link> owner,
    List<Link> controlledBy) {

  /** The drivers of a metric. */
  static List<Lever> driversOf(Book book, Element metric) {
    return book.mentions(metric, Moves.class)
        .map(m -> of(book, m.by(), (Moves) m.fact(), m.by()))
        .toList();
  }

  /** What a driver moves. */
  static List<Lever> movedBy(Book book, Element driver) {
    return driver
        .facts(Moves.class)
        .flatMap(m -> book.target(driver, m.metric()).stream().map(t -> of(book, driver, m, t)))
        .toList();
  }

  private static Lever of(Book book, Element driver, Moves moves, Element other) {
    Optional<Belief> belief = driver.fact(Belief.class);
    return new Lever(
        book.link(other),
        book.reading(other),
        effect(moves),
        belief.map(Lever::words).orElse("not stated"),
        belief.map(Belief::evidence).orElse(""),
        book.owner(driver).map(book::link),
        controllers(book, driver));
  }

  /** Who can pull a lever. */
  static List<Link> controllers(Book book, Element driver) {
    return driver
        .facts(ControlledBy.class)
        .flatMap(c -> c.who().stream())
        .map(p -> book.link(driver, p))
        .toList();
  }

  static String effect(Moves moves) {
    String lag = moves.lag() == null ? "" : " after " + moves.lag();
    return (moves.raises() ? "raises it" : "lowers it") + lag;
  }

  private static String words(Belief belief) {
    String on = belief.on() == null ? "" : " on " + Dates.period(belief.on().toString());
    return switch (belief.state()) {
      case HYPOTHESIS -> "hypothesis";
      case CONFIRMED -> "confirmed" + on;
      case REFUTED -> "refuted" + on;
    };
  }
}
