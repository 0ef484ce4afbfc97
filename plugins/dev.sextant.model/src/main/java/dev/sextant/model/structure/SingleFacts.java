package dev.sextant.model.structure;

import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Is a fact that can hold only one value stated once? */
final class SingleFacts implements Check {

  /** What is said of each kind of fact in messages; facts of other kinds may be stated again. */
  private static final Map<Class<? extends Fact>, String> SINGLE =
      Map.ofEntries(
          single(CommonFact.Definition.class, "definition"),
          single(CommonFact.Owner.class, "owner"),
          single(CommonFact.Of.class, "of"),
          single(PurposeFact.PartOf.class, "part of"),
          single(PurposeFact.Lead.class, "lead"),
          single(PurposeFact.ReportsTo.class, "reports to"),
          single(PurposeFact.Side.class, "external or internal"),
          single(PurposeFact.ForMission.class, "for"),
          single(PurposeFact.GoalSide.class, "side"),
          single(PurposeFact.During.class, "during"),
          single(MeasureFact.InUnit.class, "unit"),
          single(MeasureFact.Better.class, "higher or lower is better"),
          single(MeasureFact.Judged.class, "judged"),
          single(MeasureFact.Category.class, "category"),
          single(MeasureFact.Scope.class, "scope"),
          single(MeasureFact.AtStage.class, "stage"),
          single(MeasureFact.Retired.class, "retired"),
          single(MeasureFact.Planned.class, "planned by"),
          single(MeasureFact.GapsKept.class, "gaps kept"),
          single(TargetFact.Stretch.class, "stretch"),
          single(TargetFact.Tolerance.class, "at risk within"),
          single(DriverFact.Belief.class, "hypothesis, confirmed or refuted"),
          single(SourceFact.Counts.class, "counts"),
          single(SourceFact.Key.class, "key"),
          single(SourceFact.LoadedUntil.class, "loaded until"),
          single(SourceFact.ClosesAfter.class, "closes after"),
          single(SourceFact.Valid.class, "valid"),
          single(SourceFact.Rate.class, "rate"),
          single(SourceFact.FromSource.class, "from"),
          single(SourceFact.Day.class, "day"),
          single(SourceFact.Fresh.class, "fresh within"),
          single(PracticeFact.Due.class, "due"),
          single(PracticeFact.Done.class, "open or done"),
          single(PracticeFact.ForRole.class, "for"),
          single(PracticeFact.Reviewed.class, "reviewed"),
          single(PracticeFact.Effective.class, "effective from"),
          single(PracticeFact.After.class, "after"));

  private static Entry<Class<? extends Fact>, String> single(
      Class<? extends Fact> kind, String words) {
    return Map.entry(kind, words);
  }

  @Override
  public void check(Element element, Context context) {
    Map<String, Fact> first = new HashMap<>();
    for (Fact fact : element.facts()) {
      String words = words(fact);
      if (!words.isEmpty() && first.putIfAbsent(words, fact) != null) {
        report(context, fact, words);
      }
    }
  }

  private static String words(Fact fact) {
    if (fact instanceof SourceFact.Table
        || fact instanceof SourceFact.File
        || fact instanceof SourceFact.Sql) {
      return "table, file or sql";
    }
    return SINGLE.getOrDefault(fact.getClass(), "");
  }

  private static void report(Context context, Fact fact, String words) {
    String why = fact instanceof CommonFact.Owner ? "Where two are accountable, nobody is" : "";
    Remedy remove =
        new Remedy(
            "Remove the second one",
            false,
            List.of(new NodeEdit(fact.at(), NodeEdit.Place.INSTEAD, "")));
    context
        .findings()
        .add(
            StructuralRule.DUPLICATE_FACT,
            fact.at(),
            "`" + words + "` is stated twice; only one can hold",
            why,
            List.of(remove));
  }
}
