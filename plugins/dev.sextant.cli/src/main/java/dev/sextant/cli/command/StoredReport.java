package dev.sextant.cli.command;

import dev.sextant.build.judge.ReportResults;
import dev.sextant.build.load.InputException;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.load.TextReader;
import dev.sextant.cli.host.Shown;
import dev.sextant.json.Json;
import dev.sextant.json.JsonException;
import dev.sextant.lint.Results;
import dev.sextant.model.file.Element;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Report;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what {@code report --format json} printed or kept. */
final class StoredReport {

  private StoredReport() {}

  /**
   * The values of a report for a workspace.
   *
   * @throws InputException when the file is no report, or one of another workspace
   */
  static Results read(Context context, Path file, LoadedWorkspace loaded) throws InputException {
    String name = Shown.text(file.toString());
    Report report = report(context.path(file), name);
    if (report.schema() != Report.SCHEMA) {
      throw new InputException(
          "the report `%s` has schema %s, and only %s is known"
              .formatted(name, report.schema(), Report.SCHEMA));
    }
    Set<String> known =
        loaded.workspace().metricLike().map(StoredReport::name).collect(Collectors.toSet());
    if (report.metrics().stream().map(MetricReport::name).noneMatch(known::contains)) {
      throw new InputException(
          "the report `%s` is about `%s`, and none of its metrics is in `%s`"
              .formatted(
                  name,
                  Shown.text(String.valueOf(report.workspace())),
                  Shown.text(loaded.root().toString())));
    }
    return new ReportResults(report);
  }

  private static String name(Element metric) {
    return metric.id().qualifiedName();
  }

  private static Report report(Path path, String name) throws InputException {
    try {
      return Json.read(Files.readString(path), Report.class);
    } catch (CharacterCodingException e) {
      throw new InputException("the report `" + name + "` is not UTF-8");
    } catch (IOException e) {
      throw new InputException("the report `" + name + "` " + TextReader.reason(e));
    } catch (JsonException e) {
      throw new InputException(
          "`%s` is no report: %s".formatted(name, Shown.text(String.valueOf(e.getMessage()))));
    }
  }
}
