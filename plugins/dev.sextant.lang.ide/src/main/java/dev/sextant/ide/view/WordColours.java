package dev.sextant.ide.view;

import dev.sextant.ide.project.Names;
import dev.sextant.ide.shape.Part;
import dev.sextant.ide.shape.SlotKind;
import dev.sextant.ide.text.Words;
import dev.sextant.lang.token.Token;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.name.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The colours of the words of one dotted name. */
final class WordColours {

  private WordColours() {}

  static boolean declares(SlotKind slot) {
    return slot == SlotKind.NAME;
  }

  /** A colour for each word of a name that is read as an atom of a line shape. */
  static List<ColourKind> of(Part.Atom atom, String keyword, List<Token> words, Names names) {
    return switch (atom) {
      case Part.Word word -> all(words, ColourKind.VALUE);
      case Part.Reference(var kinds) -> linked(words, names, reference(kinds.iterator().next()));
      case Part.Slot(SlotKind slot) ->
          switch (slot) {
            case NAME -> all(words, named(keyword));
            case MEASURE -> linked(words, names, ColourKind.COLUMN);
            case COLUMN, COLUMNPATH, DIMENSION, DATEROLE -> all(words, ColourKind.COLUMN);
            case TABLENAME -> all(words, ColourKind.SOURCE);
            case UNITNAME, DURATIONUNIT, SPANUNIT -> all(words, ColourKind.UNIT);
            case PACKAGE -> all(words, ColourKind.PACKAGE);
            case CADENCE, GRAIN, TYPENAME, RULE, TEXT, NUMBER, PERIOD, DATE, GROUP ->
                all(words, ColourKind.VALUE);
          };
    };
  }

  private static List<ColourKind> all(List<Token> words, ColourKind kind) {
    return Collections.nCopies(words.size(), kind);
  }

  /** Packages before the element, the element by its kind, columns behind it. */
  private static List<ColourKind> linked(List<Token> words, Names names, ColourKind otherwise) {
    List<String> segments = words.stream().map(Words::name).toList();
    if (!(names.meaning(segments) instanceof Match.Found found)) {
      return all(words, otherwise);
    }
    List<ColourKind> kinds = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean before = i < found.segments() - 1;
      boolean element = i == found.segments() - 1;
      ColourKind last = element ? reference(found.id().kind()) : ColourKind.COLUMN;
      kinds.add(before ? before(segments.subList(0, i + 1), names) : last);
    }
    return kinds;
  }

  private static ColourKind before(List<String> segments, Names names) {
    return names.element(segments).map(id -> reference(id.kind())).orElse(ColourKind.PACKAGE);
  }

  /** What a line that opens with a keyword gives a name to. */
  private static ColourKind named(String keyword) {
    return switch (keyword) {
      case "column", "reference", "time", "day", "grain", "key", "rate" -> ColourKind.COLUMN;
      case "formerly" -> ColourKind.METRIC;
      default -> ElementKind.of(keyword).map(WordColours::reference).orElse(ColourKind.VALUE);
    };
  }

  static ColourKind reference(ElementKind kind) {
    return switch (kind) {
      case KPI, DRIVER, METRIC -> ColourKind.METRIC;
      case SOURCE, RATES, CALENDAR, QUALITY -> ColourKind.SOURCE;
      case ORGANISATION, TEAM, ROLE, STAKEHOLDER -> ColourKind.PERSON;
      case STRATEGY, MISSION, GOAL, OBJECTIVE, JOURNEY, STAGE -> ColourKind.PURPOSE;
      case UNIT -> ColourKind.UNIT;
      case LADDER, LEVEL, SKILL, REVIEW, COMMENT, ACTION, EVENT, NEWSLETTER, DASHBOARD ->
          ColourKind.PRACTICE;
    };
  }
}
