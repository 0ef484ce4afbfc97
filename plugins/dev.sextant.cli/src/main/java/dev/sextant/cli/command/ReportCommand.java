package dev.sextant.cli.command;

import dev.sextant.build.engine.Reporting;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.sink.Artifacts;
import dev.sextant.build.snapshot.Snapshots;
import dev.sextant.cli.host.Browser;
import dev.sextant.cli.host.Progress;
import dev.sextant.cli.result.ReportSummary;
import dev.sextant.json.Json;
import dev.sextant.report.Report;
import dev.sextant.run.Engine;
import dev.sextant.site.Site;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Computes the metrics and writes the scorecards. */
@Command(
    name = "report",
    description =
        "Computes all metrics, writes the site with its scorecards, and keeps a snapshot.",
    footer = {
      "  sextant report --open                          and shows it in the browser",
      "  sextant report examples/museum --as-of 2026-11-10",
      "  sextant report --out public --format json > report.json",
      "  sextant report --for Curator                   private pages, to .sextant/private"
    })
final class ReportCommand implements Action {

  @Mixin private final FolderOfWorkspace folder = new FolderOfWorkspace();
  @Mixin private final BusinessDay day = new BusinessDay();

  @Mixin private final EngineOption engine = new EngineOption();

  @Option(names = "--open", description = "Show the site in the browser.")
  private boolean open;

  @Option(
      names = "--for",
      paramLabel = "ROLE",
      description =
          "Private pages about single persons, for a role that a ladder measures or that reviews"
              + " one; nothing else is written.")
  private @Nullable String role;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; json prints the whole report.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public ExitCode run(Context context) throws Exception {
    Optional<LoadedWorkspace> healthy = folder.load(context);
    if (healthy.isEmpty()) {
      return ExitCode.FINDINGS;
    }
    LoadedWorkspace loaded = healthy.get();
    LocalDate asOf = day.of(context, loaded);
    if (role != null) {
      return new PrivateReporting(context, loaded, engine.name(), asOf)
          .write(role, folder, format, open);
    }
    Path target = folder.out(context, loaded, Path.of(".sextant", "report"));
    Report report = write(context, loaded, asOf, target);
    Path start = target.resolve("index.html");
    switch (format) {
      case TEXT -> {
        context.out().print(ReportSummary.of(report, context.style()));
        context.out().line("wrote " + context.shown(start, ""));
      }
      case JSON -> context.out().print(Json.write(report));
    }
    if (open && !Browser.open(context.host(), start)) {
      context.note("sextant: no browser could be started; the page is " + start.toUri());
    }
    return ExitCode.CLEAN;
  }

  private Report write(Context context, LoadedWorkspace loaded, LocalDate day, Path folder)
      throws Exception {
    Snapshots snapshots = new Snapshots(loaded.root());
    Progress progress = context.progress("Computing");
    try (Engine opened = context.engine(loaded, engine.name())) {
      Report report = snapshots.restated(Reporting.compute(loaded, opened, day));
      progress.step("Writing");
      Artifacts site = new Artifacts().addAll("", Site.render(loaded.workspace(), report));
      context.folders().write(folder, site);
      snapshots.keep(report, context.files());
      return report;
    } finally {
      progress.close();
    }
  }
}
