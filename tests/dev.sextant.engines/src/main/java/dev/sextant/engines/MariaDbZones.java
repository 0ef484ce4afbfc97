package dev.sextant.engines;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The zones as rows of MariaDB's own tables, which a new server has empty. */
final class MariaDbZones {

  private static final Pattern REGION =
      Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

  private static final List<String> NAMES =
      ZoneId.getAvailableZoneIds().stream().filter(REGION.asMatchPredicate()).sorted().toList();

  /** The server reads no long statements at its start. */
  private static final int AT_ONCE = 400;

  /** The last moment that MariaDB's moments with a zone reach. */
  private static final long LAST = 2_147_483_647L;

  private MariaDbZones() {}

  /** Each statement on a line of its own, as the server wants it. */
  static String statements() {
    List<String> zones = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> transitions = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      zones.add("(%d, 'N')".formatted(i + 1));
      names.add("('%s', %d)".formatted(NAMES.get(i), i + 1));
      zone(i + 1, ZoneId.of(NAMES.get(i)).getRules(), transitions, types);
    }
    return "use mysql;\n"
        + insert("time_zone", zones)
        + insert("time_zone_name", names)
        + insert("time_zone_transition", transitions)
        + insert("time_zone_transition_type", types);
  }

  private static String insert(String table, List<String> rows) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < rows.size(); i += AT_ONCE) {
      List<String> some = rows.subList(i, Math.min(rows.size(), i + AT_ONCE));
      sql.append("insert into %s values %s;\n".formatted(table, String.join(", ", some)));
    }
    return sql.toString();
  }

  private static void zone(int id, ZoneRules rules, List<String> transitions, List<String> types) {
    Instant at = Instant.EPOCH;
    List<ZoneOffset> offsets = new ArrayList<>(List.of(rules.getOffset(at)));
    ZoneOffsetTransition next = rules.nextTransition(at);
    while (next != null && next.toEpochSecond() < LAST) {
      ZoneOffset after = next.getOffsetAfter();
      if (!offsets.contains(after)) {
        offsets.add(after);
      }
      transitions.add("(%d, %d, %d)".formatted(id, next.toEpochSecond(), offsets.indexOf(after)));
      next = rules.nextTransition(next.getInstant());
    }
    for (int i = 0; i < offsets.size(); i++) {
      types.add("(%d, %d, %d, 0, '')".formatted(id, i, offsets.get(i).getTotalSeconds()));
    }
  }
}
