import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the benchmarks and prints a table; needs nothing but a JDK and a built command line. */
public final class Bench {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path WORK = ROOT.resolve("target/bench");
  private static final Path SEXTANT = ROOT.resolve("sextant");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Map<String, Callable<Void>> all = new LinkedHashMap<>();
    all.put("start", Bench::start);
    all.put("scale", Bench::scale);
    all.put("flights", Bench::flights);
    all.put("thousand", Bench::thousand);
    all.put("planning", Bench::planning);
    all.put("lint", Bench::lint);
    all.put("tpch", Bench::tpch);
    List<String> wanted = args.length == 0 ? List.copyOf(all.keySet()) : List.of(args);
    Files.createDirectories(WORK);
    System.out.printf(
        "%s, Java %s, %d processors%n",
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors());
    for (String name : wanted) {
      if (!all.containsKey(name)) {
        throw new IllegalArgumentException("no benchmark " + name + "; known: " + all.keySet());
      }
      all.get(name).call();
    }
  }

  /** A cold check of the museum, with the cache and as plain Java. */
  private static Void start() throws Exception {
    String[] cached = {SEXTANT.toString(), "check", "examples/museum"};
    String[] plain = {
      JAVA.toString(), "-cp", "target/sextant/lib/*", "dev.sextant.cli.Main", "check", "examples/museum"
    };
    List<Run> with = new ArrayList<>();
    List<Run> without = new ArrayList<>();
    run(cached);
    for (int i = 0; i < 7; i++) {
      with.add(run(cached));
      without.add(run(plain));
    }
    double ratio = median(with) / median(without);
    print("check museum, launcher", "%.2f s", median(with));
    print("check museum, plain java -cp", "%.2f s", median(without));
    print("ratio (at most 0.40)", "%.2f", ratio);
    return null;
  }

  /** Cold checks of generated workspaces: 1,000 files with 10 metrics each, and up to 5 times that. */
  private static Void scale() throws Exception {
    for (int files : new int[] {1_000, 2_000, 5_000}) {
      Path workspace = GeneratedWorkspace.write(WORK.resolve("scale-" + files), files);
      Run run = run(SEXTANT.toString(), "check", workspace.toString());
      print("check %,d metrics".formatted(files * 10), "%.2f s", run.seconds());
      print("  peak memory", "%.0f MiB", run.peakMebibytes());
    }
    return null;
  }

  /** A cold check of 1,000 metrics, the start of the process included. */
  private static Void thousand() throws Exception {
    Path workspace = GeneratedWorkspace.write(WORK.resolve("scale-100"), 100);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      runs.add(run(SEXTANT.toString(), "check", workspace.toString()));
    }
    print("check 1,000 metrics, cold (at most 1.5 s)", "%.2f s", median(runs.subList(1, 8)));
    return null;
  }

  /** From questions to SQL. */
  private static Void planning() throws Exception {
    Planning.run(WORK);
    return null;
  }

  /** The judgement in a virtual machine of its own with two processors. */
  private static Void lint() throws Exception {
    Path workspace = GeneratedWorkspace.write(WORK.resolve("scale-1000"), 1_000);
    run(
        JAVA.toString(),
        "-XX:ActiveProcessorCount=2",
        "-cp",
        System.getProperty("java.class.path"),
        "Linting",
        workspace.toString());
    System.out.print(Files.readString(WORK.resolve("last.log")));
    return null;
  }

  /** What is written for metrics against SQL by hand, and many metrics at once against one by one. */
  private static Void tpch() throws Exception {
    Tpch.run(WORK, ROOT.resolve("releng/bench/tpch"));
    return null;
  }

  /** A report over 3 million flights against the same SQL by hand plus an empty run. */
  private static Void flights() throws Exception {
    Path full = Flights.workspace(WORK.resolve("flights"), Flights.fullFile(WORK), false);
    Path empty = Flights.workspace(WORK.resolve("no-flights"), Flights.fullFile(WORK), true);
    List<Run> report = new ArrayList<>();
    List<Run> nothing = new ArrayList<>();
    List<Run> byHand = new ArrayList<>();
    String asOf = Flights.asOf();
    for (int i = 0; i < 5; i++) {
      report.add(report(full, asOf));
      nothing.add(report(empty, asOf));
      byHand.add(
          run(
              JAVA.toString(),
              "-cp",
              "target/bench/classes:target/sextant/lib/*",
              "ByHand",
              Flights.fullFile(WORK).toString()));
    }
    double ratio = median(report) / (median(byHand) + median(nothing));
    print("report on 3 million flights", "%.2f s", median(report));
    print("  the same without rows", "%.2f s", median(nothing));
    print("  SQL by hand", "%.2f s", median(byHand));
    print("ratio (at most 1.30)", "%.2f", ratio);
    return null;
  }

  private static Run report(Path workspace, String asOf) throws Exception {
    Path out = workspace.resolve("out");
    return run(
        SEXTANT.toString(), "report", workspace.toString(), "--as-of", asOf, "--out", out.toString());
  }

  private static void print(String what, String format, double value) {
    System.out.printf(Locale.ROOT, "%-40s " + format + "%n", what, value);
  }

  private static double median(List<Run> runs) {
    double[] seconds = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
    return seconds[seconds.length / 2];
  }

  /** One run of a command: wall time, and the largest resident set of the process as Linux counts it. */
  record Run(double seconds, double peakMebibytes) {}

  static Run run(String... command) throws Exception {
    Path log = WORK.resolve("last.log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakKibibytes(process.toHandle()));
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() > 1) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
    }
    return new Run(seconds, peak / 1024.0);
  }

  /** The launcher replaces itself by the JVM, so that the process and its children are all there is. */
  private static long peakKibibytes(ProcessHandle handle) {
    return Stream.concat(Stream.of(handle), handle.descendants())
        .mapToLong(h -> statusOf(h.pid()))
        .max()
        .orElse(0);
  }

  private static long statusOf(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
      return lines
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }
}
