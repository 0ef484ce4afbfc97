package dev.sextant.cli.command;

import dev.sextant.build.engine.WorkspaceEngine;
import dev.sextant.build.load.Folders;
import dev.sextant.build.load.InputException;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.load.WorkspaceLoader;
import dev.sextant.build.sink.FileSink;
import dev.sextant.build.sink.FolderSink;
import dev.sextant.build.sink.OutputException;
import dev.sextant.build.sink.Temporaries;
import dev.sextant.cli.host.Host;
import dev.sextant.cli.host.Interruption;
import dev.sextant.cli.host.Output;
import dev.sextant.cli.host.Progress;
import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import dev.sextant.run.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a command works with. */
public final class Context {

  private final Host host;
  private final CommonOptions common;
  private final Interruption interruption;
  private final Output out;
  private final Temporaries temporaries = new Temporaries();

  Context(Host host, CommonOptions common, Interruption interruption, Output out) {
    this.host = host;
    this.common = common;
    this.interruption = interruption;
    this.out = out;
    interruption.onInterrupt(temporaries::close);
  }

  /** What the process gives. */
  public Host host() {
    return host;
  }

  /** Standard output. */
  public Output out() {
    return out;
  }

  /** What to do when somebody ends the process. */
  public Interruption interruption() {
    return interruption;
  }

  /** The colours of standard output. */
  public Style style() {
    return common.style(host);
  }

  /** The colours of standard error. */
  public Style errorStyle() {
    return common.errorStyle(host);
  }

  /** The folder in which to work. */
  public Path folder() {
    return common.folder(host);
  }

  /** A path that the user named, made absolute. */
  public Path path(Path given) {
    return folder().resolve(given).normalize();
  }

  /** The day in a time zone, for commands to which nobody names one. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(host.clock().instant(), zone);
  }

  /** The business day of a workspace: the one that its settings name, else today where it is. */
  LocalDate businessDay(LoadedWorkspace loaded) {
    LocalDate fixed = loaded.configuration().asOf();
    return fixed == null ? today(loaded.workspace().time().zone()) : fixed;
  }

  /** Says something to the person in front of the screen, apart from the results. */
  public void note(String line) {
    if (interruption.isInterrupted()) {
      return;
    }
    try {
      host.err().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      host.err().flush();
    } catch (IOException e) {
      // Nobody reads standard error, so that there is nobody to tell.
    }
  }

  /** Shows what takes so long. */
  public Progress progress(String step) {
    return new Progress(host, step);
  }

  /**
   * The workspace of a path: the nearest folder upwards with a {@code sextant.toml}, else the named
   * or the current folder.
   *
   * @throws CommandException when there is no such path
   */
  public Path workspaceFolder(@Nullable Path given) throws CommandException {
    if (!Files.isDirectory(folder())) {
      throw new CommandException("there is no folder `" + Shown.text(folder().toString()) + "`");
    }
    if (given == null) {
      return Folders.workspace(folder(), folder());
    }
    Path path = path(given);
    if (!Files.exists(path)) {
      throw new CommandException(
          "there is no file or folder `" + Shown.text(given.toString()) + "`");
    }
    Path parent = path.getParent();
    Path folder = Files.isDirectory(path) || parent == null ? path : parent;
    boolean aFileBelow = !folder.equals(path) && folder.startsWith(folder());
    return Folders.workspace(folder, aFileBelow ? folder() : folder);
  }

  /**
   * Reads a workspace.
   *
   * @throws InputException when its folder cannot be read
   */
  public LoadedWorkspace load(Path root) throws InputException {
    Progress progress = progress("Reading " + root.getFileName());
    try {
      return WorkspaceLoader.load(root);
    } finally {
      progress.close();
    }
  }

  /**
   * An engine over a workspace's data; what it computes ends when somebody ends the process.
   *
   * @param name which one; empty for the one that the settings choose
   * @throws dev.sextant.run.RunException when the data cannot be opened
   */
  public Engine engine(LoadedWorkspace loaded, String name) {
    Engine engine = WorkspaceEngine.open(loaded, name, host.environment());
    interruption.onInterrupt(engine::cancel);
    return engine;
  }

  /** A path of a workspace as the user would name it from the current folder. */
  public String shown(Path root, String file) {
    Path path = root.resolve(file);
    boolean near = path.getRoot() != null && path.getRoot().equals(folder().getRoot());
    String shown = (near ? folder().relativize(path) : path).toString().replace('\\', '/');
    return shown.isEmpty() ? "." : shown;
  }

  /**
   * Writes a file that the user named.
   *
   * @throws OutputException when it cannot; then the file is as it was
   */
  public void write(Path file, String text) throws OutputException {
    files().write(path(file), text);
  }

  /** Writes files. */
  public FileSink files() {
    return new FileSink(temporaries);
  }

  /** Writes folders. */
  public FolderSink folders() {
    return new FolderSink(temporaries);
  }
}
