package dev.sextant.cli.command;

import dev.sextant.build.engine.Reporting;
import dev.sextant.build.engine.WorkspaceEngine;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.sink.Artifacts;
import dev.sextant.build.target.BuildInput;
import dev.sextant.build.target.Target;
import dev.sextant.build.target.Targets;
import dev.sextant.cli.host.Progress;
import dev.sextant.cli.host.Shown;
import dev.sextant.json.Json;
import dev.sextant.model.name.Nearest;
import dev.sextant.report.Report;
import dev.sextant.run.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what a workspace can be turned into. */
@Command(
    name = "build",
    description = "Writes SQL and the site of a workspace: all of it, or nothing.",
    footer = {
      "  sextant build                          to the folder `out` of the workspace",
      "  sextant build --target sql --out /tmp/sql",
      "  sextant build examples/museum --as-of 2026-11-10"
    })
final class BuildCommand implements Action {

  /** What {@code --format json} prints: where the files are, and their paths there. */
  record Built(String folder, List<String> files) {}

  @Mixin private final FolderOfWorkspace folder = new FolderOfWorkspace();
  @Mixin private final BusinessDay day = new BusinessDay();

  @Mixin private final EngineOption engine = new EngineOption();

  @Option(
      names = "--target",
      paramLabel = "NAME",
      split = ",",
      description = "sql or site; everything is the default.")
  private List<String> targets = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text is the default.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public ExitCode run(Context context) throws Exception {
    List<Target> wanted = wanted();
    Optional<LoadedWorkspace> healthy = folder.load(context);
    if (healthy.isEmpty()) {
      return ExitCode.FINDINGS;
    }
    LoadedWorkspace loaded = healthy.get();
    Artifacts all = produce(context, wanted, loaded, day.of(context, loaded));
    Path target = folder.out(context, loaded, Path.of("out"));
    context.folders().write(target, all);
    report(context, new Built(context.shown(target, ""), List.copyOf(all.files().keySet())));
    return ExitCode.CLEAN;
  }

  private List<Target> wanted() throws CommandException {
    if (targets.isEmpty()) {
      return Targets.ALL;
    }
    List<Target> wanted = new ArrayList<>();
    for (String name : targets) {
      wanted.add(Targets.named(name).orElseThrow(() -> unknown(name)));
    }
    return wanted.stream().distinct().toList();
  }

  private static CommandException unknown(String name) {
    String near = Nearest.one(name, Targets.ALL.stream().map(Target::name));
    String known = Targets.ALL.stream().map(Target::name).collect(Collectors.joining(", "));
    String hint = near.isEmpty() ? "; targets are " + known : "; did you mean `" + near + "`?";
    return new CommandException("there is no target `" + Shown.text(name) + "`" + hint);
  }

  private Artifacts produce(
      Context context, List<Target> wanted, LoadedWorkspace loaded, LocalDate day) {
    Progress progress = context.progress("Building");
    try {
      BuildInput input =
          new BuildInput(
              loaded,
              day,
              WorkspaceEngine.dialect(loaded, engine.name()),
              () -> compute(context, loaded, day));
      Artifacts all = new Artifacts();
      for (Target target : wanted) {
        progress.step("Building " + target.name());
        all.addAll(target.name(), target.produce(input).files());
      }
      return all;
    } finally {
      progress.close();
    }
  }

  private Report compute(Context context, LoadedWorkspace loaded, LocalDate day) {
    try (Engine opened = context.engine(loaded, engine.name())) {
      return Reporting.compute(loaded, opened, day);
    }
  }

  private void report(Context context, Built built) {
    switch (format) {
      case TEXT ->
          context.out().line("wrote " + built.files().size() + " files to " + built.folder());
      case JSON -> context.out().print(Json.write(built));
    }
  }
}
