package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.json.Json;
import dev.sextant.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    assertThat(CommandLineRun.in(folder, "init", "shop").code()).isZero();
  }

  private Path file(String path) {
    return folder.resolve("shop").resolve(path);
  }

  private List<String> entries(String path) throws IOException {
    try (Stream<Path> entries = Files.list(file(path))) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesTheSiteAndKeepsASnapshot() throws Exception {
    CommandLineRun run = CommandLineRun.in(folder, "report", "shop");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Corner Bakery as of 2026-11-10\n")
        .contains("on track")
        .endsWith("wrote shop/.sextant/report/index.html\n");
    assertThat(file(".sextant/report/index.html")).content().contains("Corner Bakery");
    assertThat(entries(".sextant/snapshots")).containsExactly("2026-11-10.json");
  }

  @Test
  void aPlaceWithoutModelIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("shop/empty"));
    Files.createDirectories(folder.resolve("nothing"));
    assertRefused("nothing", "sextant: there is no model in `nothing`; `sextant init` writes one");
    assertRefused("shop/empty", "sextant: there is no model in `shop/empty`; the workspace");
    assertRefused("shop/data/sales.csv", "sextant: there is no model in `shop/data/sales.csv`");
  }

  private void assertRefused(String path, String message) {
    CommandLineRun run = CommandLineRun.in(folder, "report", path);
    assertThat(run.err()).startsWith(message).hasLineCount(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void dataThatStandsStillHasItsDayInTheSettings() throws IOException {
    Files.writeString(file("sextant.toml"), "[time]\nas_of = 2026-10-31\n");
    assertThat(CommandLineRun.in(folder, "report", "shop").out()).contains(" as of 2026-10-31\n");
    assertThat(CommandLineRun.in(folder, "report", "shop", "--as-of", "2026-11-02").out())
        .contains(" as of 2026-11-02\n");
  }

  @Test
  void theSameReportAgainIsTheSameAndKeepsNothingNew() throws Exception {
    String first = CommandLineRun.in(folder, "report", "shop", "--format", "json").out();
    String second = CommandLineRun.in(folder, "report", "shop", "--format", "json").out();
    assertThat(second).isEqualTo(first);
    assertThat(entries(".sextant/snapshots")).containsExactly("2026-11-10.json");
  }

  @Test
  void aLaterReportSaysWhatWasRestated() throws Exception {
    CommandLineRun.in(folder, "report", "shop");
    Path sales = file("data/sales.csv");
    Files.writeString(
        sales, Files.readString(sales).replaceFirst("2026-09-10,\\d+,", "2026-09-10,9,"));
    for (int again = 0; again < 2; again++) {
      CommandLineRun run = CommandLineRun.in(folder, "report", "shop", "--format", "json");
      assertThat(run.code()).isZero();
      Report report = Json.read(run.out(), Report.class);
      assertThat(report.restatements())
          .anySatisfy(
              r -> {
                assertThat(r.metric()).isEqualTo("bakery.DailyOrders");
                assertThat(r.period()).isEqualTo("2026-09");
                assertThat(r.after()).isLessThan(r.before());
              });
    }
    assertThat(entries(".sextant/snapshots"))
        .containsExactly("2026-11-10.2.json", "2026-11-10.json");
  }

  @Test
  void aModelWithErrorsYieldsNothing() throws Exception {
    Files.writeString(file("broken.metrics"), "goal Lost {\n  for Nowhere\n}\n");
    for (String command : List.of("report", "build")) {
      CommandLineRun run = CommandLineRun.in(folder, command, "shop");
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("error[unresolved-name]")
          .contains("shop/broken.metrics:2:")
          .endsWith("sextant: the model has errors; nothing was done\n");
    }
    assertThat(file(".sextant")).doesNotExist();
    assertThat(file("out")).doesNotExist();
  }

  @Test
  void missingDataIsOneLine() throws Exception {
    Files.delete(file("data/sales.csv"));
    CommandLineRun run = CommandLineRun.in(folder, "-C", "shop", "query", "orders");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sextant: ").contains("data/sales.csv").hasLineCount(1);
  }

  @Test
  void aMissingColumnIsOneLine() throws Exception {
    Path sales = file("data/sales.csv");
    Files.writeString(sales, Files.readString(sales).replaceFirst("orders", "cakes"));
    CommandLineRun run = CommandLineRun.in(folder, "-C", "shop", "query", "orders");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sextant: ").contains("orders").hasLineCount(1);
  }

  @Test
  void writesNoFolderOfSomebodyElse() throws Exception {
    CommandLineRun run = CommandLineRun.in(folder, "report", "shop", "--out", "shop/data");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("holds files that sextant did not write");
    assertThat(entries("data")).containsExactly("answers.csv", "rota.csv", "sales.csv");
  }

  @Test
  void buildWritesSqlAndSite() throws Exception {
    CommandLineRun run = CommandLineRun.in(folder, "build", "shop");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("wrote \\d+ files to shop/out\n");
    assertThat(file("out/site/index.html")).exists();
    assertThat(file("out/sql/kpi/bakery.DailyOrders.sql")).content().contains("select");
    CommandLineRun sql = CommandLineRun.in(folder, "build", "shop", "--target", "sql");
    assertThat(sql.code()).isZero();
    assertThat(entries("out")).containsExactly(".sextant-output", "sql");
    assertThat(CommandLineRun.in(folder, "build", "shop", "--target", "slq").err())
        .isEqualTo("sextant: there is no target `slq`; did you mean `sql`?\n");
  }

  private void ladder() throws IOException {
    Files.writeString(
        file("people.metrics"),
        """
        package bakery
        role Baker "Baker" { of Counter }
        role Chief "Chief" { of Counter }
        source Cakes {
          file "data/cakes.csv"
          column day: date
          column baker: text
          column good: boolean
          time day
        }
        metric good_cakes in percent = share(Cakes.good)
        ladder Bakers for Baker {
          reviewed yearly by Chief
          level One "Journeyman" {
            expects good_cakes at least 90% per person by Cakes.baker over 1 month
          }
        }
        """);
    Files.writeString(
        file("data/cakes.csv"),
        """
        day,baker,good
        2026-10-01,Ann & Co,true
        2026-10-02,Bob Zywicki,false
        2026-11-01,Ann & Co,false
        """);
  }

  private String everything(String path) throws IOException {
    try (Stream<Path> files = Files.walk(file(path))) {
      StringBuilder all = new StringBuilder();
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(each));
      }
      return all.toString();
    }
  }

  @Test
  void privatePagesStandApartFromAllThatIsShared() throws Exception {
    ladder();
    CommandLineRun shared = CommandLineRun.in(folder, "report", "shop");
    CommandLineRun run = CommandLineRun.in(folder, "report", "shop", "--for", "Baker");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            private: what ladders expect of 2 persons, for bakery.Baker alone
            wrote shop/.sextant/private/bakery.Baker/index.html
            """);
    String own = ".sextant/private/bakery.Baker/";
    assertThat(entries(own + "person"))
        .containsExactly("Ann~20~26~20Co.html", "Bob~20Zywicki.html");
    assertThat(file(own + "person/Ann~20~26~20Co.html"))
        .content()
        .contains("Private", "Ann &amp; Co", "100%", "met", "withheld: fewer than 5 persons")
        .doesNotContain("Bob");
    assertThat(file(own + "index.html")).content().contains("Bob Zywicki").doesNotContain("100%");
    assertThat(shared.out()).doesNotContain("Zywicki");
    assertThat(everything(".sextant/report"))
        .doesNotContain("Zywicki", ".sextant/private", "person/");
    assertThat(everything(".sextant/snapshots")).doesNotContain("Zywicki");
  }

  @Test
  void whoeverReviewsALadderSeesAll() throws Exception {
    ladder();
    CommandLineRun run =
        CommandLineRun.in(folder, "report", "shop", "--for", "Chief", "--out", "mine");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("mine/index.html")))
        .contains(">100%<", ">0%<", "not met");
  }

  @Test
  void privatePagesAreNotWrittenIntoASharedFolder() throws Exception {
    ladder();
    CommandLineRun.in(folder, "report", "shop");
    for (String out : List.of("shop/.sextant/report", "shop/.sextant/report/private")) {
      CommandLineRun run =
          CommandLineRun.in(folder, "report", "shop", "--for", "Baker", "--out", out);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("holds a shared report").hasLineCount(1);
    }
    CommandLineRun unknown = CommandLineRun.in(folder, "report", "shop", "--for", "Bakre");
    assertThat(unknown.err()).contains("there is no role `Bakre`", "did you mean").hasLineCount(1);
  }

  @Test
  void anUnwritableFolderIsOneLine() throws Exception {
    Path closed = Files.writeString(folder.resolve("closed"), "");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r--r--r--"));
    CommandLineRun run = CommandLineRun.in(folder, "build", "shop", "--out", "closed/out");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sextant: cannot write").hasLineCount(1);
  }

  @Test
  void aBrokenSnapshotIsNamed() throws Exception {
    CommandLineRun.in(folder, "report", "shop");
    Files.writeString(file(".sextant/snapshots/2026-11-10.json"), "{");
    CommandLineRun run = CommandLineRun.in(folder, "report", "shop");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("2026-11-10.json").hasLineCount(1);
  }
}
