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
 * @param passwordVariable the environment variable from which the password comes
 * @param drivers the folder of jars in which drivers are looked for
 * @param seconds after how long a statement is ended; 0 for never
 */
public record DatabaseProfile(
    String name,
    Dialect dialect,
    String url,
    String user,
    String password,
    String passwordVariable,
    Path drivers,
    int seconds) {

  /**
   * Says that no connection could be opened, why, and what to look at.
   *
   * @param login whether it is user and password that were refused
   */
  String unopened(String reason, boolean login) {
    String remedy =
        !login
            ? "Check its `url` in sextant.toml, and that the server runs."
            : password.isEmpty()
                ? "Set `%s` to the password.".formatted(passwordVariable)
                : "Check its `user` in sextant.toml and the password in `%s`."
                    .formatted(passwordVariable);
    String end = reason.endsWith(".") ? " " : ". ";
    return "The connection `%s` cannot be opened: %s%s%s".formatted(name, reason, end, remedy);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return name + " at " + url;
  }
}
