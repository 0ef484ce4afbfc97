package dev.sextant.lang.words;

import dev.sextant.model.element.ElementKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How every fact is written and where it belongs. Words in small letters stand for themselves,
 * those in capitals for what is to be filled in, brackets for what can be left out, bars for
 * choices, and {@code ,…} for more of the same. The parser, its messages, completion and the
 * documentation are tested against this table.
 */
public final class FactTable {

  private static final String TABLE =
      """
      definition TEXT :: organisation strategy team role stakeholder mission goal kpi driver metric \
      objective journey stage source unit rates calendar quality ladder level skill review comment \
      action event newsletter dashboard
      part of TEAM :: team
      lead ROLE :: team
      of TEAM :: role mission journey objective review newsletter dashboard
      held by TEXT [since DATE] :: role
      reports to ROLE :: role
      external :: stakeholder
      internal :: stakeholder
      provides TEXT | REFERENCE :: stakeholder
      receives TEXT | REFERENCE,… :: stakeholder
      requires TEXT | METRIC,… :: stakeholder
      serves STAKEHOLDER,… :: mission
      realises STRATEGY,… :: mission
      for MISSION :: goal
      side SIDE :: goal
      supports GOAL,… :: goal objective
      owner ROLE :: mission goal kpi driver metric objective action
      measures GOAL,… :: kpi driver metric
      value FORMULA [since DATE] [until DATE] :: kpi driver metric
      unit UNIT :: kpi driver metric
      higher is better :: kpi driver metric
      lower is better :: kpi driver metric
      judged CADENCE :: kpi driver metric
      category CATEGORY :: kpi driver metric
      scope SCOPE :: kpi driver metric
      stage STAGE :: kpi driver metric
      confidential to AUDIENCE | TEXT :: kpi driver metric
      formerly NAME :: kpi driver metric
      retired on DATE [replaced by METRIC] :: kpi driver metric
      depends on METRIC,… :: kpi driver metric
      gaps kept :: kpi driver metric
      target QUANTITY by PERIOD [from QUANTITY [on PERIOD]] [phased like PERIOD] [where CONDITION] [owner ROLE] :: kpi driver metric
      target at least QUANTITY throughout PERIOD [where CONDITION] [owner ROLE] :: kpi driver metric
      target at most QUANTITY throughout PERIOD [where CONDITION] [owner ROLE] :: kpi driver metric
      target total QUANTITY during PERIOD [phased like PERIOD] [where CONDITION] [owner ROLE] :: kpi driver metric
      target between QUANTITY and QUANTITY throughout PERIOD [where CONDITION] [owner ROLE] :: kpi driver metric
      target METRIC [throughout PERIOD] [where CONDITION] [owner ROLE] :: kpi driver metric
      revised on DATE from QUANTITY because TEXT :: kpi driver metric
      stretch QUANTITY :: kpi driver metric
      at risk within QUANTITY :: kpi driver metric
      benchmark history previous period :: kpi driver metric
      benchmark history previous year :: kpi driver metric
      benchmark history trend :: kpi driver metric
      benchmark industry QUANTITY as of PERIOD according to TEXT :: kpi driver metric
      benchmark peer PEER :: kpi driver metric
      guardrail METRIC at least QUANTITY :: kpi driver metric
      guardrail METRIC at most QUANTITY :: kpi driver metric
      planned by PERIOD :: kpi driver metric
      proxy METRIC until DATE because TEXT :: kpi driver metric
      raises METRIC [after DURATION] :: driver
      lowers METRIC [after DURATION] :: driver
      controlled by OWNER,… :: driver
      hypothesis :: driver
      confirmed on DATE TEXT :: driver
      refuted on DATE TEXT :: driver
      during PERIOD :: objective
      key result METRIC from QUANTITY to QUANTITY [owner ROLE] :: objective
      key result TEXT by DATE [done on DATE] [owner ROLE] :: objective
      counts UNITNAME :: source
      table TABLE :: source rates
      file TEXT [separated by TEXT] [decimal TEXT] [dates TEXT] [encoding TEXT] :: source rates
      sql TEXT :: source rates
      key COLUMN,… :: source rates
      column COLUMN : TYPE [TEXT] :: source rates
      time COLUMN [as NAME] :: source
      reference NAME to SOURCE [on COLUMN,…] [as of now] :: source
      produced by STAKEHOLDER,… :: source
      loaded until COLUMN | DATE :: source rates
      closes after DURATION :: source
      valid from COLUMN until COLUMN :: source
      rate COLUMN to UNITNAME :: rates
      from SOURCE :: calendar
      day COLUMN :: calendar
      grain NAME COLUMN :: calendar
      fresh within DURATION :: quality
      complete COLUMN,… at least QUANTITY :: quality
      unique COLUMN,… :: quality
      volume at least QUANTITY per GRAIN :: quality
      agrees with METRIC within QUANTITY :: quality
      reviewed CADENCE by ROLE :: ladder
      effective from DATE :: ladder
      after LEVEL :: level
      contributes to METRIC,… :: role level
      seen in METRIC,… :: skill
      training TEXT :: level skill
      expects METRIC at least QUANTITY [per person by PATH] [over DURATION] :: level
      expects METRIC at most QUANTITY [per person by PATH] [over DURATION] :: level
      expects TEXT judged by ROLE | TEXT :: level
      with OWNER,… :: review
      decides TEXT :: review
      on METRIC,… :: action
      due DATE :: action
      open :: action
      done on DATE :: action
      to everyone :: newsletter
      to AUDIENCE,… :: newsletter
      shows REFERENCE,… :: newsletter
      """;

  private static final Pattern WORDS = Pattern.compile(" ");

  private static final List<FactForm> FORMS = TABLE.lines().map(FactTable::form).toList();

  /** Asked once for every fact of every file. */
  private static final Map<String, Set<ElementKind>> KINDS = new ConcurrentHashMap<>();

  private FactTable() {}

  /** All forms, in the order of the documentation. */
  public static List<FactForm> forms() {
    return FORMS;
  }

  /** The forms that an element of a kind can have. */
  public static List<FactForm> forms(ElementKind kind) {
    return FORMS.stream().filter(f -> f.kinds().contains(kind)).toList();
  }

  /** The kinds of element in which a fact that starts with those words belongs. */
  public static Set<ElementKind> kinds(String lead) {
    return KINDS.computeIfAbsent(lead, FactTable::findKinds);
  }

  private static Set<ElementKind> findKinds(String lead) {
    Set<ElementKind> kinds = EnumSet.noneOf(ElementKind.class);
    FORMS.stream().filter(f -> f.startsWith(lead)).forEach(f -> kinds.addAll(f.kinds()));
    return Collections.unmodifiableSet(kinds);
  }

  /** The words that can start a line in an element of a kind. */
  public static List<String> starters(ElementKind kind) {
    Stream<String> facts = forms(kind).stream().map(f -> f.words().getFirst());
    return Stream.concat(facts, Nesting.parts(kind).stream()).distinct().toList();
  }

  private static FactForm form(String line) {
    int colons = line.indexOf("::");
    Set<ElementKind> kinds = EnumSet.noneOf(ElementKind.class);
    for (String word : WORDS.splitAsStream(line.substring(colons + 2).trim()).toList()) {
      kinds.add(ElementKind.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return new FactForm(WORDS.splitAsStream(line.substring(0, colons).trim()).toList(), kinds);
  }
}
