package dev.sextant.cli.command;

import dev.sextant.build.sink.OutputException;
import dev.sextant.build.sink.WriteFailure;
import dev.sextant.cli.host.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a small workspace. */
@Command(
    name = "init",
    description =
        "Makes a small, complete workspace: a mission, its goals, KPIs, a driver, a review and data.",
    footer = {
      "  sextant init my-team                    a new folder",
      "  sextant init                            the current folder",
      "  sextant init my-team && sextant report my-team --open"
    })
final class InitCommand implements Action {

  /** Lie beside this class under {@code template}. */
  private static final List<String> TEMPLATE =
      List.of("sextant.toml", "data.metrics", "team.metrics");

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder; the current one is the default. Existing files are kept.")
  private Path folder = Path.of("");

  @Override
  public ExitCode run(Context context) throws Exception {
    Path root = context.path(folder);
    SortedMap<String, String> files = files(context.today(ZoneOffset.UTC));
    refuse(context, root, files.keySet());
    write(context, root, files);
    files.keySet().forEach(file -> context.out().line("wrote " + context.shown(root, file)));
    String where = root.equals(context.folder()) ? "" : " " + context.shown(root, "");
    context.out().line("");
    context.out().line("Now try:");
    context.out().line("  sextant check" + where);
    context.out().line("  sextant report" + where + " --open");
    return ExitCode.CLEAN;
  }

  private static void refuse(Context context, Path root, Set<String> files)
      throws CommandException {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new CommandException("`" + Shown.text(root.toString()) + "` is a file, not a folder");
    }
    for (String file : files) {
      if (Files.exists(root.resolve(file))) {
        throw new CommandException(
            "`" + Shown.text(context.shown(root, file)) + "` exists already; nothing was written");
      }
    }
  }

  /** All files or none: what was written before a failure is taken back. */
  private static void write(Context context, Path root, Map<String, String> files)
      throws CommandException, OutputException {
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = root.resolve(file.getKey());
        createFolders(path.getParent(), made);
        made.push(path);
        context.write(path, file.getValue());
      }
    } catch (IOException e) {
      takeBack(made);
      throw new CommandException(WriteFailure.line(root, e));
    } catch (OutputException e) {
      takeBack(made);
      throw e;
    }
  }

  private static void createFolders(@Nullable Path folder, Deque<Path> made) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      createFolders(folder.getParent(), made);
      Files.createDirectory(folder);
      made.push(folder);
    }
  }

  private static void takeBack(Deque<Path> made) {
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // The failure that led here is what the user must hear of.
      }
    }
  }

  private static SortedMap<String, String> files(LocalDate today) throws IOException {
    SortedMap<String, String> files = new TreeMap<>(MadeUpData.files(today));
    for (String file : TEMPLATE) {
      files.put(
          file,
          text(file)
              .replace("@year@", String.valueOf(today.getYear()))
              .replace("@last_year@", String.valueOf(today.getYear() - 1)));
    }
    return files;
  }

  private static String text(String file) throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream("template/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The build left out template/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
