package dev.sextant.ide.complete;

import dev.sextant.ide.shape.SlotKind;
import dev.sextant.lint.Rule;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.time.Grain;
import dev.sextant.model.unit.Plurals;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Periods, cadences, grains, units and other words that are no names of elements. */
final class LiteralProposals {

  private static final List<String> TYPES =
      List.of(
          "text",
          "integer",
          "number",
          "boolean",
          "date",
          "timestamp in UTC",
          "timestamp in local",
          "money in EUR",
          "duration in minutes",
          "percent");

  private static final List<String> ZONES =
      List.of("UTC", "local", "\"Europe/Berlin\"", "\"America/New_York\"", "\"Asia/Tokyo\"");

  private static final List<String> UNITS =
      List.of(
          "EUR", "USD", "percent", "points", "seconds", "minutes", "hours", "days", "weeks",
          "months", "years");

  private final Workspace workspace;
  private final Caret caret;
  private final LocalDate today;

  LiteralProposals(Workspace workspace, Caret caret, LocalDate today) {
    this.workspace = workspace;
    this.caret = caret;
    this.today = today;
  }

  Stream<Proposal> of(SlotKind slot) {
    return switch (slot) {
      case PERIOD -> Stream.concat(dates(), periods());
      case DATE -> dates();
      case CADENCE -> values(Arrays.stream(Cadence.values()).map(Cadence::word), "how often");
      case GRAIN -> values(Stream.concat(grains(1), customGrains()), "grain");
      case DURATIONUNIT -> values(grains(2), "duration");
      case SPANUNIT ->
          values(Stream.concat(grains(2), customGrains().map(Plurals::of)), "duration");
      case UNITNAME -> behindType().orElseGet(this::units);
      case TYPENAME -> values(TYPES.stream(), "type");
      case PACKAGE -> packages();
      case TEXT -> Stream.of(Proposal.snippet("\"…\"", caret.replaced(), "\"$1\"", "text", 60));
      case RULE -> rules();
      case NAME, NUMBER, COLUMN, COLUMNPATH, DIMENSION, DATEROLE, TABLENAME, MEASURE, GROUP ->
          Stream.empty();
    };
  }

  private Stream<Proposal> rules() {
    return BuiltInRules.ALL.stream()
        .map(Rule::about)
        .map(a -> Proposal.word(a.id(), ProposalKind.VALUE, caret.replaced(), a.summary(), 15));
  }

  private Stream<Proposal> values(Stream<String> words, String detail) {
    return words.map(word -> Proposal.word(word, ProposalKind.VALUE, caret.replaced(), detail, 15));
  }

  private static Stream<String> grains(int count) {
    return Arrays.stream(Grain.values())
        .filter(grain -> !grain.word().startsWith("fiscal") || count == 1)
        .map(grain -> grain.word() + (count == 1 ? "" : "s"));
  }

  private Stream<String> customGrains() {
    return workspace.customGrains().stream();
  }

  /** Behind {@code timestamp in} stands a zone, behind {@code duration in} a length of time. */
  private Optional<Stream<Proposal>> behindType() {
    if (caret.isBehind("timestamp", "in")) {
      return Optional.of(values(ZONES.stream(), "time zone"));
    }
    return caret.isBehind("duration", "in")
        ? Optional.of(values(grains(2), "unit"))
        : Optional.empty();
  }

  private Stream<Proposal> units() {
    Stream<Proposal> declared =
        workspace
            .elements(ElementKind.UNIT)
            .map(
                unit ->
                    Proposal.word(
                        unit.name(), ProposalKind.UNIT, caret.replaced(), unit.label(), 14));
    Stream<Proposal> usual =
        UNITS.stream().map(u -> Proposal.word(u, ProposalKind.UNIT, caret.replaced(), "unit", 16));
    return Stream.concat(declared, usual);
  }

  private Stream<Proposal> packages() {
    return workspace.files().values().stream()
        .map(file -> file.packageName())
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(p -> Proposal.word(p, ProposalKind.PACKAGE, caret.replaced(), "package", 15));
  }

  private Stream<Proposal> dates() {
    LocalDate yearEnd = LocalDate.of(today.getYear(), 12, 31);
    return Stream.of(
        period(today.toString(), "today", 16),
        period(yearEnd.toString(), "end of this year", 15),
        period(yearEnd.plusYears(1).toString(), "end of next year", 17),
        period(LocalDate.of(today.getYear(), 1, 1).toString(), "start of this year", 18));
  }

  private Stream<Proposal> periods() {
    int year = today.getYear();
    int quarter = (today.getMonthValue() - 1) / 3 + 1;
    return Stream.of(
        period("%d-Q%d".formatted(year, quarter), "this quarter", 19),
        period("%d-%02d".formatted(year, today.getMonthValue()), "this month", 20),
        period("%d".formatted(year), "this year", 21),
        period("%d".formatted(year + 1), "next year", 22),
        period("%d-H2".formatted(year), "second half of this year", 23),
        period("FY%d".formatted(year), "fiscal year", 24));
  }

  private Proposal period(String text, String detail, int rank) {
    return Proposal.word(text, ProposalKind.PERIOD, caret.replaced(), detail, rank);
  }
}
