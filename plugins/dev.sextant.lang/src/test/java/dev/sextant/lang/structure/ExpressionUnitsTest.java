package dev.sextant.lang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.ParsedFile;
import dev.sextant.model.check.Problem;
import dev.sextant.model.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The unit of the value of an expression, or the one mistake in it. */
class ExpressionUnitsTest {

  private static final Path CASES =
      Path.of("src/test/resources/dev/sextant/lang/expression-units.txt");

  private static final String DATA =
      """
      unit visit
      unit parcel
      unit shift = 8 hours
      source Visits {
        counts visit
        file "visits.csv"
        key id
        column id: integer
        column visitor: text
        column day: date
        column booked_on: date
        column hall: text
        column wait: duration in minutes
        column member: boolean
        column share: percent
        column seats: integer
        column price: money in EUR
        time day
      }
      source Contracts {
        file "contracts.csv"
        key id
        column id: text
        column visitor: text
        column fee: money in EUR
        column started: date
        column ended: date
        time started
        valid from started until ended
      }
      source Stock {
        file "stock.csv"
        key counted_on, item
        column counted_on: date
        column item: text
        column pieces: integer
        time counted_on
      }
      metric visits = count(Visits)
      metric visits_before = visits from 1 year ago
      metric revenue = sum(Visits.price)
      metric waited = sum(Visits.wait)
      metric loyal = share(Visits.member)
      metric nps = share(Visits.wait < 5 minutes) - share(Visits.wait > 1 hour)
      metric ratio = (visits where member) / visits
      metric on_time in percent = ratio
      metric hourly in visit per hour = visits per day
      """;

  record Case(String expression, String expected) {
    @Override
    public String toString() {
      return expression;
    }
  }

  static Stream<Case> cases() throws IOException {
    return Files.readString(CASES)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 2))
        .map(sides -> new Case(sides[0], sides[1]));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isInTheUnit(Case given) {
    Fixture fixture = Fixture.of(DATA + "metric it = " + given.expression() + "\n");
    Workspace workspace = fixture.workspace();
    Stream<Problem> problems =
        Stream.concat(
            fixture.parsed().map(ParsedFile::syntaxProblems).flatMap(p -> p.stream()),
            workspace.problems().stream());
    String found = String.join(", ", problems.map(Problem::rule).toList());
    String unit = workspace.unit(workspace.find("it").orElseThrow()).toString();
    String shown = found.isEmpty() ? (unit.isEmpty() ? "1" : unit) : "! " + found;
    assertThat(shown).isEqualTo(given.expected());
  }
}
