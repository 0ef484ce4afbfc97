package dev.sextant.cli.command;

import dev.sextant.build.engine.Reporting;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.sink.Artifacts;
import dev.sextant.build.sink.FolderSink;
import dev.sextant.cli.host.Browser;
import dev.sextant.cli.host.Progress;
import dev.sextant.cli.host.Shown;
import dev.sextant.json.Json;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.report.PersonalReport;
import dev.sextant.run.Engine;
import dev.sextant.site.PrivateSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/**
 * Writes what is meant for one role alone, to a place of its own: never into a folder that is
 * shared, and without a trace in the snapshots.
 *
 * @param engineName which engine computes; empty for the one that the settings choose
 * @param day the business day
 */
record PrivateReporting(Context context, LoadedWorkspace loaded, String engineName, LocalDate day) {

  /** Lies in every private folder, and tells it from shared ones. */
  private static final String NOTICE = "PRIVATE.txt";

  ExitCode write(String name, FolderOfWorkspace place, TextOrJson format, boolean open)
      throws Exception {
    Element role = new Names(loaded.workspace()).find(name, Set.of(ElementKind.ROLE));
    Path folder =
        place.out(context, loaded, Path.of(".sextant", "private", role.id().qualifiedName()));
    refuseShared(folder.toAbsolutePath().normalize());
    PersonalReport report = compute(role);
    if (report.criteria().isEmpty()) {
      throw new CommandException(
          "no career ladder looks at single persons for `"
              + Shown.text(role.id().qualifiedName())
              + "`: it needs a ladder for it, or reviewed by it, with `expects ... per person by`");
    }
    context.folders().write(folder, artifacts(report));
    show(report, folder, format);
    Path start = folder.resolve("index.html");
    if (open && !Browser.open(context.host(), start)) {
      context.note("sextant: no browser could be started; the page is " + start.toUri());
    }
    return ExitCode.CLEAN;
  }

  private PersonalReport compute(Element role) {
    Progress progress = context.progress("Computing");
    try (Engine engine = context.engine(loaded, engineName)) {
      return Reporting.personal(loaded, engine, day, role);
    } finally {
      progress.close();
    }
  }

  /** What sextant wrote without the notice is made to be shared. */
  private static void refuseShared(Path folder) throws CommandException {
    for (Path place = folder; place != null; place = place.getParent()) {
      if (Files.exists(place.resolve(FolderSink.MARKER)) && !Files.exists(place.resolve(NOTICE))) {
        throw new CommandException(
            "`" + place + "` holds a shared report; name another folder for private pages");
      }
    }
  }

  private static Artifacts artifacts(PersonalReport report) {
    String notice =
        "Private: values of single persons, for `%s` alone. Do not publish this folder.\n"
            .formatted(report.role());
    return new Artifacts().add(NOTICE, notice).addAll("", PrivateSite.render(report));
  }

  private void show(PersonalReport report, Path folder, TextOrJson format) {
    switch (format) {
      case TEXT -> {
        long persons =
            report.criteria().stream()
                .flatMap(c -> c.persons().stream())
                .map(PersonalReport.PersonValue::person)
                .distinct()
                .count();
        context
            .out()
            .line(
                "private: what ladders expect of "
                    + persons
                    + (persons == 1 ? " person" : " persons")
                    + ", for "
                    + Shown.text(report.role())
                    + " alone");
        context.out().line("wrote " + context.shown(folder.resolve("index.html"), ""));
      }
      case JSON -> context.out().print(Json.write(report));
    }
  }
}
