package dev.sextant.build.engine;

import dev.sextant.build.judge.Judging;
import dev.sextant.build.judge.SampleSizes;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.model.file.Element;
import dev.sextant.query.plan.Planner;
import dev.sextant.report.PersonalReport;
import dev.sextant.report.Report;
import dev.sextant.report.Sample;
import dev.sextant.report.evaluation.PersonalReports;
import dev.sextant.report.evaluation.ReportBuilder;
import dev.sextant.report.values.EngineValues;
import dev.sextant.run.Engine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Computes the report of a workspace on its engine. */
public final class Reporting {

  private Reporting() {}

  /**
   * The report of a business day with what the values show that misleads, without a word about
   * earlier reports.
   *
   * @throws dev.sextant.run.RunException when the engine fails
   */
  public static Report compute(LoadedWorkspace loaded, Engine engine, LocalDate asOf) {
    Report report =
        new ReportBuilder(loaded.workspace(), values(loaded, engine, asOf), asOf)
            .build(Optional.empty());
    List<Sample> samples = new SampleSizes(loaded.workspace(), engine, report).all();
    return Judging.judged(loaded, report.judged(samples, List.of()));
  }

  /**
   * What the ladders of a role expect of single persons, and what their work shows.
   *
   * @throws dev.sextant.run.RunException when the engine fails
   */
  public static PersonalReport personal(
      LoadedWorkspace loaded, Engine engine, LocalDate asOf, Element role) {
    return new PersonalReports(loaded.workspace(), values(loaded, engine, asOf), asOf).of(role);
  }

  private static EngineValues values(LoadedWorkspace loaded, Engine engine, LocalDate asOf) {
    return new EngineValues(engine, new Planner(loaded.workspace()), asOf);
  }
}
