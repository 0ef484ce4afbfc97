package dev.sextant.cli.host;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * Everything outside the program that a command may ask for, so that a test can give it.
 *
 * @param folder the current folder
 * @param in standard input
 * @param out standard output; its failures are seen, unlike those of {@code System.out}
 * @param err standard error
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param terminalCharset what the terminal can show
 * @param environment environment variables
 * @param clock tells the day when nobody names one
 * @param temporary where reports about internal errors go
 */
public record Host(
    Path folder,
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Charset terminalCharset,
    Map<String, String> environment,
    InstantSource clock,
    Path temporary) {

  public Host {
    environment = Map.copyOf(environment);
  }

  /** An environment variable, or an empty text. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
