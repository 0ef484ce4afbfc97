package dev.sextant.run;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Connects by drivers on the class path or in a folder of the user's. A workspace cannot name that
 * folder, since what comes with a model must not bring code.
 */
final class Drivers {

  private Drivers() {}

  static Connection connect(DatabaseProfile profile) {
    Driver driver =
        known(profile)
            .or(() -> inFolder(profile))
            .orElseThrow(
                () ->
                    new RunException(
                        "There is no JDBC driver for `%s` of the connection `%s`: put its jar into the folder `%s`."
                            .formatted(start(profile.url()), profile.name(), profile.drivers())));
    Properties properties = new Properties();
    if (!profile.user().isEmpty()) {
      properties.setProperty("user", profile.user());
    }
    if (!profile.password().isEmpty()) {
      properties.setProperty("password", profile.password());
    }
    try {
      Connection connection = driver.connect(profile.url(), properties);
      if (connection == null) {
        throw new RunException("The driver does not know `%s`.".formatted(start(profile.url())));
      }
      return connection;
    } catch (SQLException e) {
      throw new RunException(profile.unopened(reason(e), isLogin(e)), e);
    }
  }

  /** Some drivers say only in the cause which host they do not know. */
  private static String reason(SQLException e) {
    String reason = Session.firstLine(String.valueOf(e.getMessage()));
    return e.getCause() instanceof UnknownHostException unknown
        ? "the host `%s` is not known".formatted(unknown.getMessage())
        : reason;
  }

  /** Class 28 of the standard's states; PostgreSQL's driver has one for a password it lacks. */
  static boolean isLogin(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("28") || state.equals("08004");
  }

  /** The part that tells which driver is meant, {@code jdbc:trino:}. */
  private static String start(String url) {
    int end = url.indexOf(':', url.indexOf(':') + 1);
    return end < 0 ? url : url.substring(0, end + 1);
  }

  private static Optional<Driver> known(DatabaseProfile profile) {
    return Collections.list(DriverManager.getDrivers()).stream()
        .filter(d -> accepts(d, profile.url()))
        .findFirst();
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The loader stays open as long as the driver's connection may need classes. */
  @SuppressWarnings("resource")
  private static Optional<Driver> inFolder(DatabaseProfile profile) {
    List<URL> jars = jars(profile.drivers());
    if (jars.isEmpty()) {
      return Optional.empty();
    }
    URLClassLoader loader =
        new URLClassLoader(jars.toArray(new URL[0]), Drivers.class.getClassLoader());
    return ServiceLoader.load(Driver.class, loader).stream()
        .map(ServiceLoader.Provider::get)
        .filter(d -> accepts(d, profile.url()))
        .findFirst();
  }

  private static List<URL> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<URL> urls = new ArrayList<>();
      for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        urls.add(url(jar));
      }
      return urls;
    } catch (IOException e) {
      throw new RunException("The folder `%s` cannot be read.".formatted(folder), e);
    }
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
