package dev.sextant.ui;

import dev.sextant.ide.complete.ProposalKind;
import dev.sextant.model.element.ElementKind;
import java.util.Locale;
import org.eclipse.swt.graphics.Image;

/** The pictures in lists and trees. */
enum Icon {
  METRIC,
  SOURCE,
  PERSON,
  PURPOSE,
  PRACTICE,
  KEYWORD,
  FILE;

  String path() {
    return "icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
  }

  Image image() {
    return SextantPlugin.get().getImageRegistry().get(name());
  }

  static Icon of(ElementKind kind) {
    return switch (kind) {
      case KPI, DRIVER, METRIC, UNIT -> METRIC;
      case SOURCE, RATES, CALENDAR, QUALITY -> SOURCE;
      case ORGANISATION, TEAM, ROLE, STAKEHOLDER -> PERSON;
      case STRATEGY, MISSION, GOAL, OBJECTIVE, JOURNEY, STAGE -> PURPOSE;
      case LADDER, LEVEL, SKILL, REVIEW, COMMENT, ACTION, EVENT, NEWSLETTER, DASHBOARD -> PRACTICE;
    };
  }

  static Icon of(ProposalKind kind) {
    return switch (kind) {
      case METRIC, UNIT, FUNCTION -> METRIC;
      case SOURCE, COLUMN, REFERENCE -> SOURCE;
      case PERSON -> PERSON;
      case PURPOSE -> PURPOSE;
      case PRACTICE -> PRACTICE;
      case KEYWORD, PERIOD, PACKAGE, VALUE, SNIPPET -> KEYWORD;
    };
  }
}
