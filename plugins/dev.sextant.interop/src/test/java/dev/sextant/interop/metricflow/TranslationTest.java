package dev.sextant.interop.metricflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.interop.sql.SqlReader;
import dev.sextant.model.expr.Written;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQL becomes what a person would write in the language, or is refused with a reason. */
class TranslationTest {

  /** Columns whose first letter says what they hold: n, t(ext), b, d(ay), m(oment). */
  private static final Meaning BY_LETTER =
      new Meaning() {
        @Override
        public Operand name(List<String> parts) {
          return Operand.of(Exprs.name(parts), kind(parts.getLast().charAt(0)));
        }

        @Override
        public Operand reference(Reference reference) {
          return name(List.of(reference.name().replace("__", "_"))).at(reference.grain());
        }
      };

  private static Kind kind(char letter) {
    return switch (letter) {
      case 'n' -> Kind.NUMBER;
      case 't' -> Kind.TEXT;
      case 'b' -> Kind.BOOLEAN;
      case 'd' -> Kind.DATE;
      case 'm' -> Kind.TIMESTAMP;
      default -> Kind.UNKNOWN;
    };
  }

  private static String translated(String sql) {
    return Written.of(new Translation(BY_LETTER).expr(SqlReader.read(sql)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          n1 > 2 AND NOT b1                      => n1 > 2 and not b1
          (n1 > 2 or b1) and b2                  => (n1 > 2 or b1) and b2
          n1 <> 3                                => n1 != 3
          n1 - (n2 - n3)                         => n1 - (n2 - n3)
          (n1 + n2) * n3                         => (n1 + n2) * n3
          n1 / NULLIF(n2, 0)                     => n1 / n2
          t1 IN ('a', 'b')                       => t1 in ("a", "b")
          t1 not in ('it''s')                    => t1 not in ("it's")
          t1 IS NOT NULL                         => t1 is not missing
          b1 = true                              => b1
          b1 = false                             => not b1
          b1 is true                             => coalesce(b1, false)
          t1 LIKE 'a%'                           => t1 starts with "a"
          t1 LIKE '%a'                           => t1 ends with "a"
          t1 NOT LIKE '%a%'                      => not t1 contains "a"
          n1 BETWEEN 1 AND 2.50                  => n1 >= 1 and n1 <= 2.5
          CASE WHEN b1 THEN 1 WHEN b2 THEN 2 ELSE 0 END => if(b1, 1, if(b2, 2, 0))
          CASE t1 WHEN 'a' THEN 1 ELSE 0 END     => if(t1 = "a", 1, 0)
          d1 >= '2026-01-31'                     => d1 >= 2026-01-31
          CAST(d1 AS TIMESTAMP) < CAST('2026-01-31' AS TIMESTAMP) => d1 < 2026-01-31
          '2026-01-31' < d1                      => d1 > 2026-01-31
          d1::date = date '2026-01-31'           => d1 = 2026-01-31
          d1 > '2026-01-31 12:00:00'             => d1 >= 2026-02-01
          m1 >= '2026-01-31'                     => m1 >= 2026-01-31
          CAST(m1 AS DATE) <= '2026-01-31'       => m1 <= 2026-01-31
          {{ TimeDimension('d1', 'month') }} = '2026-02-01' => d1 = 2026-02
          {{ TimeDimension('d1', 'month') }} >= '2026-02-02' => d1 >= 2026-03-01
          {{ TimeDimension('d1', 'week') }} <= '2026-01-05' => d1 <= 2026-W02
          {{ Dimension('d1').grain('quarter') }} < '2026-04-01' => d1 < 2026-Q2
          coalesce(n1, 0)                        => coalesce(n1, 0)
          extract(year from d1) = 2026           => year_of(d1) = 2026
          CAST(n1 AS DOUBLE)                     => n1
          -n1 * 2                                => -n1 * 2
          t1 || '-' || t2                        => concat(concat(t1, "-"), t2)
          n1 -- why                              => n1
          n1 /* why */ + 1                       => n1 + 1
          """)
  void isSaidInTheLanguage(String sql, String written) {
    assertThat(translated(sql)).isEqualTo(written.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          n1 % 2            => the operator `%` has no counterpart
          t1 || n2          => `||` joins what is no text
          t1 ILIKE 'a%'     => only `LIKE` with a written pattern has a counterpart
          t1 LIKE 'a_b%'    => the pattern `a_b%` has no counterpart
          m1 <= '2026-01-31' => it compares with a moment within a day
          regexp(t1)        => the function `regexp` has no counterpart
          n1 +              => the expression ends too early
          (n1               => `)` is missing before the end
          'a                => a text in quotes is not closed
          {{ Dimension('a') => `{{` is not closed
          {{ Colour('a') }} => `Colour` is not known
          (select 1)        => `select` is not supported
          CAST(n1 AS INT)   => a cast to int has no counterpart
          CASE WHEN b1 THEN 1 END => `CASE` without `ELSE` has a counterpart only within an aggregate
          n1 = null         => `NULL` is no value of the language
          """)
  void isRefusedWithAReason(String sql, String reason) {
    assertThatThrownBy(() -> translated(sql))
        .isInstanceOf(SqlException.class)
        .hasMessage(reason.strip());
  }
}
