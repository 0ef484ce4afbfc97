package dev.sextant.build.settings;

import java.util.Locale;

/**
 * A database that holds the tables of a workspace.
 *
 * @param name how the settings call it
 * @param dialect the word for how SQL is written for it
 * @param url where a JDBC driver finds it; never with a password
 * @param user who connects; empty for the driver's default
 * @param seconds after how long a statement is ended; 0 for never
 */
public record ConnectionChoice(String name, String dialect, String url, String user, int seconds) {

  /** The environment variable that holds the password. */
  public String passwordVariable() {
    return "SEXTANT_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_PASSWORD";
  }
}
