package dev.sextant.build.snapshot;

import dev.sextant.build.load.InputException;
import dev.sextant.build.load.TextReader;
import dev.sextant.build.sink.FileSink;
import dev.sextant.build.sink.OutputException;
import dev.sextant.build.sink.WriteFailure;
import dev.sextant.json.Json;
import dev.sextant.json.JsonException;
import dev.sextant.report.Report;
import dev.sextant.report.evaluation.Restatements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports that were shown, one file each in {@code .sextant/snapshots}: {@code 2026-11-10.json},
 * and {@code 2026-11-10.2.json} when the same day was shown again with other values.
 */
public final class Snapshots {

  private static final Pattern NAME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.(\\d+))?\\.json");

  private final Path folder;

  /** The snapshots of a workspace. */
  public Snapshots(Path root) {
    this.folder = root.resolve(".sextant").resolve("snapshots");
  }

  private record Entry(LocalDate day, int number, Path file) {}

  /**
   * The report with what it restates: where it differs from the last one that showed something
   * else.
   *
   * @throws InputException when an earlier report cannot be read
   */
  public Report restated(Report report) throws InputException {
    return earlier(report)
        .map(e -> report.restating(Restatements.between(e, report.metrics())))
        .orElse(report);
  }

  private Optional<Report> earlier(Report report) throws InputException {
    String shown = Json.write(plain(report));
    for (Entry entry : entries().reversed()) {
      if (!entry.day().isAfter(report.asOf())) {
        Report snapshot = read(entry.file());
        if (!Json.write(plain(snapshot)).equals(shown)) {
          return Optional.of(snapshot);
        }
      }
    }
    return Optional.empty();
  }

  /** A report without its restatements, which say nothing about its own values. */
  private static Report plain(Report report) {
    return report.restating(List.of());
  }

  /**
   * Keeps a report, unless the last one of its day shows the same.
   *
   * @throws InputException when that one cannot be read
   * @throws OutputException when the report cannot be written
   */
  public void keep(Report report, FileSink sink) throws InputException, OutputException {
    List<Entry> sameDay = entries().stream().filter(e -> e.day().equals(report.asOf())).toList();
    int next = sameDay.isEmpty() ? 1 : sameDay.getLast().number() + 1;
    if (!sameDay.isEmpty()) {
      Report last = read(sameDay.getLast().file());
      if (Json.write(plain(last)).equals(Json.write(plain(report)))) {
        return;
      }
    }
    String name = report.asOf() + (next == 1 ? "" : "." + next) + ".json";
    createFolder();
    sink.write(folder.resolve(name), Json.write(report));
  }

  private void createFolder() throws OutputException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new OutputException(WriteFailure.line(folder, e));
    }
  }

  private List<Entry> entries() throws InputException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> entry(file).ifPresent(entries::add));
    } catch (IOException e) {
      throw new InputException("`" + folder + "` " + TextReader.reason(e));
    }
    entries.sort(Comparator.comparing(Entry::day).thenComparingInt(Entry::number));
    return entries;
  }

  private static Optional<Entry> entry(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    int number = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
    return Optional.of(new Entry(LocalDate.parse(name.group(1)), number, file));
  }

  private static Report read(Path file) throws InputException {
    try {
      return Json.read(Files.readString(file), Report.class);
    } catch (IOException e) {
      throw new InputException("the earlier report `" + file + "` " + TextReader.reason(e));
    } catch (JsonException e) {
      throw new InputException(
          "the earlier report `"
              + file
              + "` cannot be read; delete it or put it right. "
              + e.getMessage());
    }
  }
}
