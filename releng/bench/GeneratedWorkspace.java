import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a large workspace: files with a source, ten metrics that use those of other files, a KPI. */
final class GeneratedWorkspace {

  private GeneratedWorkspace() {}

  static Path write(Path folder, int files) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("sextant.toml"), "name = \"Generated\"\n");
    Files.writeString(folder.resolve("purpose.metrics"), PURPOSE);
    for (int i = 0; i < files; i++) {
      Path part = folder.resolve("part" + i / 100);
      Files.createDirectories(part);
      Files.writeString(part.resolve("area" + i + ".metrics"), area(i, files));
    }
    return folder;
  }

  private static final String PURPOSE =
      """
      package purpose

      organisation Firm "The firm" {
        strategy Loved "Be loved by customers"
      }
      team Crew { part of Firm }
      role Head { of Crew; held by "A. Example" since 2026-01-01 }
      stakeholder Customers { external }
      mission Serve "Serve customers well" { of Crew; serves Customers; realises Firm.Loved }
      goal Grow "Grow with happy customers" { for Serve; side quantity }
      """;

  private static String area(int i, int files) {
    int other = (i * 7 + 1) % files;
    return """
        package area%1$d
        import purpose.*
        import area%2$d.*

        source Orders%1$d "One row per order" {
          file "data/orders%1$d.csv"
          key order_id
          column order_id: text
          column ordered_at: timestamp in UTC
          column amount: money in EUR
          column channel: text
          column returned: boolean
          time ordered_at
        }

        metric orders%1$d = count(Orders%1$d)
        metric revenue%1$d = sum(Orders%1$d.amount)
        metric returns%1$d = orders%1$d where returned
        metric web%1$d = orders%1$d where channel = "web"
        metric return_rate%1$d in percent = returns%1$d / orders%1$d
        metric web_share%1$d in percent = web%1$d / orders%1$d
        metric basket%1$d = revenue%1$d / orders%1$d
        metric kept%1$d = orders%1$d - returns%1$d
        metric compared%1$d in percent = revenue%1$d / revenue%2$d
        metric daily%1$d = orders%1$d per day

        kpi Return%1$d "Share of orders that come back" {
          measures Grow
          definition "Orders that were sent back over all orders"
          value return_rate%1$d
          lower is better
          owner Head
          target 4%% by 2026-12-31 from 6%% on 2025-12-31
          at risk within 0.5%%
        }
        """
        .formatted(i, other);
  }
}
