package dev.sextant.lang.words;

import dev.sextant.model.element.ElementKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How every line is written, where it can stand and what it says: {@code lines.txt}. Keywords,
 * messages, completion, hover and colours are read from this table; the grammar and the
 * documentation are tested against it.
 */
public final class LineTable {

  /** The place outside of all elements. */
  public static final String FILE = "file";

  /** The place of metrics in a review. */
  public static final String SCORECARD = "scorecard";

  /** The place of pictures in a dashboard. */
  public static final String ROW = "row";

  /** The parts of formulas behind an operand. */
  public static final String SUFFIX = "suffix";

  /** The comparisons that are written in words. */
  public static final String TEST = "test";

  /** What stands behind a name in conditions alone. */
  public static final String CONDITION = "condition";

  /** The formulas that start with a word. */
  public static final String FORMULA = "formula";

  /** The line that can also stand at the end of those that it revises. */
  public static final String REVISED = "revised";

  /** The lines that can be revised. */
  public static final Set<String> REVISABLE = Set.of("target", "proxy");

  private static final Set<String> FORMULA_PARTS = Set.of(SUFFIX, TEST, CONDITION, FORMULA);

  private static final List<LineForm> LINES = LineTableReader.read();

  private static final List<LineForm> FACTS =
      merged(LINES.stream().filter(f -> !f.opensBody() && !f.kinds().isEmpty() && !isAllow(f)));

  private static final List<LineForm> HEADS =
      merged(LINES.stream().filter(f -> f.opensBody() || f.isIn(Set.of(FILE, ROW))));

  private static final List<LineForm> FORMULAS =
      LINES.stream().filter(f -> f.isIn(FORMULA_PARTS)).toList();

  /** Asked once for every fact of every file. */
  private static final Map<String, Set<ElementKind>> KINDS = new ConcurrentHashMap<>();

  private LineTable() {}

  /** Every line of the table, in its order. */
  public static List<LineForm> lines() {
    return LINES;
  }

  /** The lines that can stand in a place. */
  public static Stream<LineForm> lines(String place) {
    return LINES.stream().filter(f -> f.in().contains(place));
  }

  /** The forms of facts, each once. */
  public static List<LineForm> facts() {
    return FACTS;
  }

  /** The first lines of elements, and what else stands outside of them or in rows. */
  public static List<LineForm> heads() {
    return HEADS;
  }

  /** The parts of formulas that start with a word. */
  public static List<LineForm> formulas() {
    return FORMULAS;
  }

  /** The kinds of element in which a fact that starts with those words belongs. */
  public static Set<ElementKind> kinds(String lead) {
    return KINDS.computeIfAbsent(lead, LineTable::findKinds);
  }

  private static Set<ElementKind> findKinds(String lead) {
    Set<ElementKind> kinds = EnumSet.noneOf(ElementKind.class);
    FACTS.stream().filter(f -> f.startsWith(lead)).forEach(f -> kinds.addAll(f.kinds()));
    return Collections.unmodifiableSet(kinds);
  }

  /** The words that can start a line in an element of a kind, those of facts first. */
  public static List<String> starters(ElementKind kind) {
    Stream<String> facts =
        FACTS.stream().filter(f -> f.kinds().contains(kind)).map(LineForm::first);
    return Stream.concat(facts, Nesting.parts(kind).stream()).distinct().toList();
  }

  private static boolean isAllow(LineForm form) {
    return form.first().equals("allow");
  }

  private static List<LineForm> merged(Stream<LineForm> forms) {
    Map<String, LineForm> byText = new LinkedHashMap<>();
    forms.forEach(form -> byText.merge(form.text(), form, LineForm::and));
    return List.copyOf(byText.values());
  }
}
