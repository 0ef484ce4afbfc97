package dev.sextant.cli.command;

/** How a command ended. */
public enum ExitCode {
  /** Done, and nothing to complain about. */
  CLEAN(0),
  /** Done, with findings that matter; or not done because the model has errors. */
  FINDINGS(1),
  /** Wrong usage, input that cannot be read, or output that cannot be written. */
  USAGE(2),
  /** A fault of the program itself. */
  INTERNAL(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the shell sees. */
  public int code() {
    return code;
  }
}
