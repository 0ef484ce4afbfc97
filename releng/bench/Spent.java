import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What something took.
 *
 * @param wall seconds on the clock on the wall
 * @param work seconds of processors in this process, which say the same on a busy machine
 */
record Spent(double wall, double work) {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Something that takes time. */
  interface Work {
    void run() throws SQLException;
  }

  static Spent on(Work work) throws SQLException {
    long processors = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    return new Spent((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - processors) / 1e9);
  }

  static double wall(List<Spent> rounds) {
    return median(rounds, Spent::wall);
  }

  static double work(List<Spent> rounds) {
    return median(rounds, Spent::work);
  }

  private static double median(List<Spent> rounds, ToDoubleFunction<Spent> part) {
    return Tpch.median(rounds.stream().map(part::applyAsDouble).toList());
  }
}
