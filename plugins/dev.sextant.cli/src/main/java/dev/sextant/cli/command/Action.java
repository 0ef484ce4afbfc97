package dev.sextant.cli.command;

/** What a command does once its arguments are read. */
public interface Action {

  /**
   * Does it.
   *
   * @throws Exception with one clear line when it cannot be done; other exceptions are faults of
   *     the program
   */
  ExitCode run(Context context) throws Exception;
}
