package dev.sextant.site.person;

import dev.sextant.report.Period;
import dev.sextant.report.PersonalReport;
import dev.sextant.report.PersonalReport.Criterion;
import dev.sextant.report.PersonalReport.PersonValue;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.person.PersonPage.Own;
import dev.sextant.site.person.PrivateIndex.Expected;
import dev.sextant.site.person.PrivateIndex.Person;
import dev.sextant.site.person.PrivateIndex.Result;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Figures;
import dev.sextant.site.text.Numerals;
import dev.sextant.site.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a personal report into its pages. */
public final class PrivatePages {

  private PrivatePages() {}

  /** The page from which the others are handed out. */
  public static PrivateIndex index(PersonalReport report) {
    return new PrivateIndex(
        report.workspace(),
        report.title(),
        Dates.day(report.asOf()),
        names(report).map(name -> new Person(name, path(name))).toList(),
        report.criteria().stream().map(PrivatePages::expected).toList());
  }

  /** A page for each person, with the values of that person alone. */
  public static List<PersonPage> persons(PersonalReport report) {
    return names(report)
        .map(
            name ->
                new PersonPage(
                    path(name),
                    report.workspace(),
                    roles(report, name),
                    Dates.day(report.asOf()),
                    name,
                    report.criteria().stream().flatMap(c -> own(c, name)).toList()))
        .toList();
  }

  private static Stream<String> names(PersonalReport report) {
    return report.criteria().stream()
        .flatMap(c -> c.persons().stream())
        .map(PersonValue::person)
        .distinct()
        .sorted();
  }

  /** Whoever reviews a ladder is not the one of whom it expects something. */
  private static String roles(PersonalReport report, String name) {
    return Words.list(
        report.criteria().stream()
            .filter(c -> c.persons().stream().anyMatch(p -> p.person().equals(name)))
            .flatMap(c -> c.roles().stream())
            .distinct()
            .toList());
  }

  private static String path(String name) {
    return "person/" + Addresses.plain(name) + ".html";
  }

  /** Those who are measured get no list of each other's values. */
  private static Expected expected(Criterion criterion) {
    Figures figures = figures(criterion);
    List<Result> results =
        criterion.reviewer()
            ? criterion.persons().stream()
                .map(
                    p ->
                        new Result(
                            p.person(),
                            path(p.person()),
                            value(figures, p.value()),
                            Verdict.of(p.verdict())))
                .toList()
            : List.of();
    return new Expected(standard(criterion), results);
  }

  private static Stream<Own> own(Criterion criterion, String name) {
    Figures figures = figures(criterion);
    return criterion.persons().stream()
        .filter(p -> p.person().equals(name))
        .map(p -> new Own(standard(criterion), value(figures, p.value()), Verdict.of(p.verdict())));
  }

  private static Figures figures(Criterion criterion) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    criterion.persons().forEach(p -> values.add(p.value()));
    return Figures.of(criterion.unit(), values);
  }

  private static String value(Figures figures, @Nullable BigDecimal value) {
    return value == null ? "no value" : figures.full(value);
  }

  private static Standard standard(Criterion criterion) {
    Period period = criterion.period();
    return new Standard(
        Words.human(criterion.ladder()) + ": " + criterion.level(),
        criterion.metricTitle().contains(" ")
            ? criterion.metricTitle()
            : Words.human(criterion.metricTitle()),
        Numerals.inText(criterion.expected()),
        period == null ? "" : when(period, criterion.window()),
        group(criterion),
        Dates.inText(Numerals.inText(criterion.reason())));
  }

  private static String when(Period period, String window) {
    return Dates.days(period.label(), period.start(), period.end().minusDays(1)) + ", " + window;
  }

  private static String group(Criterion criterion) {
    BigDecimal median = criterion.median();
    return median == null
        ? "withheld: fewer than " + PersonalReport.SMALLEST_GROUP + " persons have a value"
        : value(figures(criterion), median)
            + ", the middle of "
            + Words.count(
                criterion.persons().stream().filter(p -> p.value() != null).count(), "person");
  }
}
