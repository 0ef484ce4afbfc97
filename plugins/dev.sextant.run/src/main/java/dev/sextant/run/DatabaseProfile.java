package dev.sextant.run;

import dev.sextant.sql.Dialect;
import java.nio.file.Path;

/**
 * A database in which the tables of a workspace are found.
 *
 * @param name how the settings call it
 * @param dialect how SQL is written for it
 * @param url where a JDBC driver finds it
 * @param user who connects; empty for the driver's default
 * @param password the password, which settings never hold; empty for none
 * @param drivers the folder of jars in which drivers are looked for
 * @param seconds after how long a statement is ended; 0 for never
 */
public record DatabaseProfile(
    String name,
    Dialect dialect,
    String url,
    String user,
    String password,
    Path drivers,
    int seconds) {

  /** Without the password. */
  @Override
  public String toString() {
    return name + " at " + url;
  }
}
