package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.StructuralRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that come with Sextant; each has a page of its name in {@code docs/rules}. */
public final class BuiltInRules {

  /** All of them, by id. */
  public static final List<Rule> ALL =
      List.of(
          new ActivityCriterion(),
          new ActivityProxy(),
          new AimlessObjective(),
          new AverageOfSkewed(),
          new BrokenPromise(),
          new ConfidentialLeak(),
          new CumulativeKpi(),
          new DuplicateKeys(),
          new EagerReview(),
          new ExpiredTarget(),
          new FlatteringHistory(),
          new ForgottenStakeholder(),
          new GoalWithoutKpi(),
          new GoalWithoutVerb(),
          new HiddenCriterion(),
          new IdleDriver(),
          new KpiWithoutBenchmark(),
          new KpiWithoutDriver(),
          new KpiWithoutGoal(),
          new LateDriver(),
          new LongScorecard(),
          new LooseKeyResult(),
          new ObjectiveWithoutNumber(),
          new OddDirection(),
          new OddUnit(),
          new OffTrackWithoutAction(),
          new OneSidedKpis(),
          new OverduePlan(),
          new OverdueProxy(),
          new OverloadedOwner(),
          new PostponedProxy(),
          new ProxyForNothing(),
          new ProxyWithoutEnd(),
          new RetiredUse(),
          new ReviewWithoutDecision(),
          new SameFormula(),
          new SameName(),
          new ScaleSlip(),
          new SelfControlledRatio(),
          new SlackTarget(),
          new SlowConversion(),
          new SmallNumbers(),
          new SourceWithoutQuality(),
          new SourceWithoutWatermark(),
          new SplitTargets(),
          new StageWithoutOutcome(),
          new StaleIndustryFigure(),
          new SuddenLadder(),
          new SurveyWithoutResponse(),
          new TargetWithoutBaseline(),
          new TeamCriterion(),
          new UnbasedRatio(),
          new UncoveredSide(),
          new UnguardedCriterion(),
          new UnguardedEfficiency(),
          new UnitSlip(),
          new UnkeptAction(),
          new UnnamedCounterpart(),
          new UnreachableTarget(),
          new UnreliableKpi(),
          new UnreviewedKpis(),
          new UntaughtSkill(),
          new UnusedMetric(),
          new VacantRole(),
          new VanityTotal(),
          new VeryManyKpis());

  /** What is found of allowances while the rules run. */
  public static final List<About> OF_ALLOWANCES =
      List.of(ExpiredAllow.ABOUT, ReasonlessAllow.ABOUT, UnusedAllow.ABOUT);

  private BuiltInRules() {}

  /** What every rule says of itself, by id. */
  public static List<About> about() {
    return Stream.concat(ALL.stream().map(Rule::about), OF_ALLOWANCES.stream())
        .sorted(Comparator.comparing(About::id))
        .toList();
  }

  /** What the rule of an id says of itself. */
  public static Optional<About> about(String id) {
    return about().stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** Whether there is such a rule, here or among the structural checks. */
  public static boolean isKnown(String id) {
    return about(id).isPresent() || StructuralRule.of(id).isPresent();
  }
}
