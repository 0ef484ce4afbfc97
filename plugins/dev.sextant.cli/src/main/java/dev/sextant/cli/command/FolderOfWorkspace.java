package dev.sextant.cli.command;

import dev.sextant.build.load.InputException;
import dev.sextant.build.load.LoadedWorkspace;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command reads that makes a folder of a whole workspace, and where the folder goes. */
final class FolderOfWorkspace {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The workspace; that of the current folder is the default.")
  private @Nullable Path path;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write, instead of the one in the workspace.")
  private @Nullable Path out;

  /**
   * The workspace; empty when its model has errors, which are then shown.
   *
   * @throws CommandException when there is no such path
   * @throws InputException when one of its files cannot be read
   */
  Optional<LoadedWorkspace> load(Context context) throws CommandException, InputException {
    return Healthy.load(context, path);
  }

  /**
   * The folder to write.
   *
   * @param usual its path in the workspace when none is named
   */
  Path out(Context context, LoadedWorkspace loaded, Path usual) {
    return out == null ? loaded.root().resolve(usual) : context.path(out);
  }
}
