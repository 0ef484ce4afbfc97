package dev.sextant.site.book;

import dev.sextant.model.element.ElementId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Where an element stands in the site; addresses hold nothing but plain ASCII. */
public final class Addresses {

  private Addresses() {}

  /** The page of an element, or the page and anchor; empty when it is shown nowhere by itself. */
  public static String of(ElementId id) {
    return switch (id.kind()) {
      case KPI, DRIVER, METRIC, ROLE, REVIEW, NEWSLETTER, DASHBOARD -> page(id);
      case ORGANISATION, STRATEGY, MISSION, GOAL -> "tree.html#" + anchor(id);
      case TEAM, STAKEHOLDER -> "people.html#" + anchor(id);
      case JOURNEY, STAGE -> "journeys.html#" + anchor(id);
      case LADDER, LEVEL -> "ladders.html#" + anchor(id);
      case OBJECTIVE -> "objectives.html#" + anchor(id);
      case SOURCE -> "data.html#" + anchor(id);
      case UNIT, RATES, CALENDAR, QUALITY, SKILL, COMMENT, ACTION, EVENT -> "";
    };
  }

  /** The path of an element's own page. */
  public static String page(ElementId id) {
    return id.kind().keyword() + "/" + plain(id.qualifiedName()) + ".html";
  }

  /** The anchor of an element on a page that shows several. */
  public static String anchor(ElementId id) {
    return id.kind().keyword() + "-" + plain(id.qualifiedName());
  }

  /** Letters, digits, dots, dashes and underscores stay; other bytes become {@code ~} and hex. */
  public static String plain(String name) {
    StringBuilder text = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean kept = b >= 0 && (Character.isLetterOrDigit(b) || b == '.' || b == '-' || b == '_');
      text.append(kept ? String.valueOf((char) b) : "~" + HexFormat.of().toHexDigits(b));
    }
    return text.toString();
  }
}
