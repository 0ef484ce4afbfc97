import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A workspace over the 3 million flights of the npm package vega-datasets. */
final class Flights {

  private static final String PACKAGE = "vega-datasets@3.2.1";
  private static final String MODEL =
      """
      package flights

      organisation Carriers "Carriers" { strategy Loved "Be on time" }
      team Operations { part of Carriers }
      role Head { of Operations; held by "A. Example" since 2001-01-01 }
      stakeholder Passengers { external }
      mission Punctual "Bring people there on time" {
        of Operations
        serves Passengers
        realises Carriers.Loved
      }
      goal OnTime "Arrive on time" { for Punctual; side quality }

      unit flight "One flight"
      source Flights {
        counts flight
        file "flights.parquet"
        column date: timestamp in local
        column delay: duration in minutes
        column distance: number
        column origin: text
        column destination: text
        time date
        loaded until 2001-06-30
      }

      metric flights = count(Flights)
      metric punctual = flights where delay <= 14 minutes
      metric late = flights where delay >= 120 minutes
      metric on_time in percent = punctual / flights
      metric very_late in percent = late / flights
      metric distance = sum(Flights.distance)
      metric mean_delay in minutes = average(Flights.delay)

      kpi Arrivals "Flights on time" {
        measures OnTime
        value on_time
        higher is better
        owner Head
        target at least 80% throughout 2001
        at risk within 2%
      }
      """;

  private Flights() {}

  static String asOf() {
    return "2001-07-10";
  }

  /** The file of all flights, fetched once through npm. */
  static Path fullFile(Path work) throws IOException, InterruptedException {
    Path file = work.resolve("flights-3m.parquet");
    if (!Files.exists(file)) {
      shell(work, "npm", "pack", PACKAGE, "--silent");
      shell(work, "sh", "-c", "tar xzf vega-datasets-*.tgz package/data/flights-3m.parquet");
      Files.move(work.resolve("package/data/flights-3m.parquet"), file);
    }
    return file;
  }

  /** A workspace over all flights, or over a table of the same columns without rows. */
  static Path workspace(Path folder, Path flights, boolean empty) throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("sextant.toml"), "name = \"Flights\"\n");
    Files.writeString(folder.resolve("flights.metrics"), MODEL);
    Path data = folder.resolve("flights.parquet");
    if (empty) {
      ByHand.copyWithoutRows(flights, data);
    } else {
      Files.copy(flights, data, StandardCopyOption.REPLACE_EXISTING);
    }
    return folder;
  }

  private static void shell(Path folder, String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }
}
