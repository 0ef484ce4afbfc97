package dev.sextant.engines.contract;

import dev.sextant.engines.TestTable;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Moments on other clocks, also where those change. */
final class Zones {

  private static final List<String> MOMENTS =
      List.of(
          "1985-06-30T22:30:00",
          "2024-03-31T00:59:59",
          "2024-03-31T01:00:00",
          "2024-07-01T12:00:00",
          "2024-10-27T00:30:00",
          "2024-10-27T01:30:00",
          "2024-11-03T05:30:00",
          "2024-11-03T06:30:00",
          "2024-12-31T23:30:00");

  static final TestTable TABLE = Samples.table("clocks", "at timestamp", MOMENTS);

  private static final List<String> NAMES =
      List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");

  private Zones() {}

  static Stream<Clause> clauses() {
    return NAMES.stream().map(Zones::there);
  }

  /** From UTC and back; what the clock shows twice is not asked back. */
  private static Clause there(String zone) {
    Expr at = Samples.of(TABLE, "at");
    Expr there = new Expr.InZone(at, "UTC", zone);
    List<Rel.Item> items =
        List.of(
            new Rel.Item("at", at),
            new Rel.Item("there", there),
            new Rel.Item(
                "tokyo",
                new Expr.InZone(new Expr.InZone(at, "UTC", "Asia/Tokyo"), "Asia/Tokyo", zone)));
    List<String> rows =
        MOMENTS.stream()
            .map(LocalDateTime::parse)
            .map(m -> m + " | " + local(m, zone) + " | " + local(m, zone))
            .toList();
    return new Clause(
        "moments on the clock of " + zone, Samples.sorted(Samples.scan(TABLE), items), rows);
  }

  private static LocalDateTime local(LocalDateTime utc, String zone) {
    return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(ZoneId.of(zone)).toLocalDateTime();
  }
}
