package dev.sextant.build.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.build.csv.CsvException;
import dev.sextant.lang.MetricsFormatter;
import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryTest {

  private static Inventory.Item first(String csv) throws CsvException {
    return Inventory.read(csv).items().getFirst();
  }

  private static Inventory.Direction direction(String listed) throws CsvException {
    return first("id,name,direction\nk,Wait," + listed + "\n").direction();
  }

  private static void refused(String csv, String message) {
    assertThatThrownBy(() -> Inventory.read(csv))
        .isInstanceOf(CsvException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void readsWhatSpreadsheetsExport() throws CsvException {
    Inventory.Item item =
        first(
            String.join(
                "\r\n",
                "\uFEFFID;KPI name;Description;Unit of measure;Owning team;Status",
                "",
                "7;\"Visits; paid\";\"Everybody \"\"inside\"\",",
                "staff  excluded\";%;Front of house;live",
                ""));
    assertThat(item)
        .isEqualTo(
            new Inventory.Item(
                "7",
                "Visits; paid",
                "Everybody \"inside\", staff excluded",
                "%",
                "Front of house",
                Inventory.Direction.UNSAID));
    assertThat(first("key\ttitle\nk\tShort\n").name()).isEqualTo("Short");
    assertThat(first("id,name,team\nk,Short row\n").team()).isEmpty();
    assertThat(direction("lower is better")).isEqualTo(Inventory.Direction.LOWER);
    assertThat(direction("Maximise")).isEqualTo(Inventory.Direction.HIGHER);
    assertThat(direction("neither up nor down")).isEqualTo(Inventory.Direction.UNSAID);
  }

  @Test
  void whatIsMissingIsOneClearLine() {
    refused("", "it is empty; the first line names the columns: `id`, `name`");
    refused("id,unit\na,b\n", "there is no column `name`, only `id`, `unit`; known are ");
    refused("id,name\na,A\n,B\n", "line 3: there is no id");
    refused("id,name\na,A\nb,\n", "line 3: there is no name");
    refused("id,name\na,A\n\nb,B\nA,C\n", "line 5: the id `A` stands in line 2 already");
    refused("id,name\na,\"A\nb,B\n", "line 2: a quote is never closed");
  }

  @Test
  void whateverIsWrittenIsAModelWithoutErrors() throws CsvException {
    String csv =
        """
        id,name,definition,unit,team
        goal,"Say ""hi"" \\ twice",,,
        KPI-17,Ärzte 🦕,`code` // no comment,tickets/agent/wk,Tier 1 "Support"
        unit_tickets_agent_wk,Other,"a
        b",tickets agent wk,Tier 1  Support
        a`b,Mark,,percent,Unassigned
        """;
    String text = new InventoryModel("of.city", 2027).text(Inventory.read(csv));
    ParsedFile parsed = MetricsParser.parse("f.metrics", text);
    assertThat(parsed.syntaxProblems()).as(text).isEmpty();
    assertThat(
            Workspace.of(Settings.DEFAULT, List.of(parsed.model())).problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(Problem::message))
        .as(text)
        .isEmpty();
    assertThat(MetricsFormatter.format(text)).isEqualTo(text);
  }

  @Test
  void kpisBearTheirIdUnitAndTeam() throws CsvException {
    String csv = "id,name,definition,unit,team\nd1,Tickets per agent,Solved,tickets/agent,Tier 1\n";
    assertThat(new InventoryModel("desk", 2027).text(Inventory.read(csv)))
        .isEqualTo(
            """
            package desk

            // Made of a list, which says no formulas and dates, and seldom which way is better.

            unit unit_tickets_agent "tickets/agent"

            team Team_Tier_1 "Tier 1"

            kpi d1 "Tickets per agent" {
              definition "Solved"
              unit unit_tickets_agent
              higher is better // the list does not say which way
              owner Team_Tier_1
              planned by 2027-12-31
            }
            """);
  }

  @Test
  void unitsOfTheLanguageAreNotDeclaredAgain() throws CsvException {
    String csv = "id,name,unit,direction\na,A,€,low\nb,B,Min,low\nc,C,usd,high\nd,D,Weeks,low\n";
    assertThat(new InventoryModel("desk", 2027).text(Inventory.read(csv)))
        .contains("unit EUR\n", "unit minutes\n", "unit USD\n", "unit weeks\n")
        .doesNotContain("unit unit_", "// the list");
  }
}
