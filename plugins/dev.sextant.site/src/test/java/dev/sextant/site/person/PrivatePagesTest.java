package dev.sextant.site.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sextant.report.Period;
import dev.sextant.report.PersonalReport;
import dev.sextant.report.PersonalReport.Criterion;
import dev.sextant.report.PersonalReport.PersonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivatePagesTest {

  private static Criterion criterion(List<String> roles, String person) {
    return new Criterion(
        "Baggage agents",
        roles,
        "Senior agent",
        "desk.claims",
        "claims",
        "",
        "at least 30",
        new Period("2025", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)),
        "the last closed year",
        true,
        null,
        List.of(new PersonValue(person, BigDecimal.TEN, "not met")),
        "");
  }

  private static List<PersonPage> pages(Criterion... criteria) {
    return PrivatePages.persons(
        new PersonalReport(
            PersonalReport.SCHEMA,
            "Xylo Air",
            LocalDate.of(2026, 11, 27),
            "desk.Head",
            "Head of the desk",
            List.of(criteria)));
  }

  @Test
  void somethingIsExpectedOfAPersonInTheRoleOfTheLadderNotOfTheReader() {
    assertThat(
            pages(
                criterion(List.of("Agent"), "Ann"),
                criterion(List.of("Agent", "Clerk"), "Ann"),
                criterion(List.of("Loader"), "Bob"),
                criterion(List.of(), "Cem")))
        .extracting(PersonPage::name, PersonPage::roles)
        .containsExactly(tuple("Ann", "Agent and Clerk"), tuple("Bob", "Loader"), tuple("Cem", ""));
  }

  @Test
  void thePeriodSaysThatItIsTheLastClosedOne() {
    assertThat(pages(criterion(List.of("Agent"), "Ann")).getFirst().results())
        .extracting(own -> own.standard().when())
        .containsExactly("2025, the last closed year");
  }
}
