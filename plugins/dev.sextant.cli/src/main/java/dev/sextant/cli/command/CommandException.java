package dev.sextant.cli.command;

/** A command cannot do what it was asked; the message is one clear line for the user. */
public final class CommandException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With the line that the user sees. */
  public CommandException(String message) {
    super(message);
  }
}
