package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sextant.query.QueryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can be reached from rows: over one reference and over four, over two references to the same
 * source, over keys of two columns, as things were on the day of the event and as they are now, and
 * from several sources that lead to the same thing by different ways.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 7, 31);

  private static final String MODEL =
      """
      package freight

      source Regions {
        file "data/regions.csv"
        key region
        column region: text
        column continent: text
      }

      source Countries {
        file "data/countries.csv"
        key country
        column country: text
        column region: text
        reference region_of to Regions on region
      }

      source Ports {
        file "data/ports.csv"
        key country, code
        column country: text
        column code: text
        column depth: integer
        column opened: date
        reference land to Countries on country
      }

      source Tiers {
        file "data/tiers.csv"
        key customer, since
        column customer: text
        column tier: text
        column since: date
        column till: date
        valid from since until till
      }

      source Customers {
        file "data/customers.csv"
        key customer
        column customer: text
        column segment: text
        column country: text
        reference home to Countries on country
        reference tier_now to Tiers on customer as of now
      }

      source Shipments {
        file "data/shipments.csv"
        key shipment
        column shipment: integer
        column sent_on: date
        column arrived_on: date
        column from_country: text
        column from_code: text
        column to_country: text
        column to_code: text
        column sender: text
        column payer: text
        column weight: number
        time sent_on
        time arrived_on as arrived
        reference origin to Ports on from_country, from_code
        reference destination to Ports on to_country, to_code
        reference sender_ref to Customers on sender
        reference payer_ref to Customers on payer
        reference tier_then to Tiers on sender
      }

      source Claims {
        file "data/claims.csv"
        key claim
        column claim: integer
        column made_on: date
        column buyer: text
        column lost: number
        time made_on
        reference client to Customers on buyer
      }

      source Weather {
        file "data/weather.csv"
        column day: date
        column country: text
        column storms: integer
        time day
      }

      metric shipments = count(Shipments)
      metric weight = sum(Shipments.weight)
      metric arrivals = shipments on arrived
      metric claims = count(Claims)
      metric lost = sum(Claims.lost)
      metric lost_per_shipment = lost / shipments
      metric safe_claims = coalesce(claims, 0)
      metric customers = count(Customers)
      metric storms = sum(Weather.storms)
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab =
        new Lab(root)
            .file("data/regions.csv", "region,continent\nR1,Europe\nR2,Asia\nR3,\n")
            .file("data/countries.csv", "country,region\nDE,R1\nFR,R1\nJP,R2\nXX,R9\nYY,\n")
            .file(
                "data/ports.csv",
                """
                country,code,depth,opened
                DE,A,12,1990-04-01
                DE,B,9,1991-04-17
                FR,A,20,1990-12-31
                JP,A,15,2001-02-03
                XX,A,3,
                """)
            .file(
                "data/customers.csv",
                "customer,segment,country\nC1,big,DE\nC2,small,DE\nC3,small,JP\nC4,,XX\nC5,big,\n")
            .file(
                "data/tiers.csv",
                """
                customer,tier,since,till
                C1,gold,2024-01-01,2024-03-10
                C1,silver,2024-03-10,
                C2,bronze,2023-05-01,2024-02-01
                C2,gold,2024-04-01,2024-08-01
                C3,silver,2024-08-01,
                """)
            .file("data/shipments.csv", shipments())
            .file("data/claims.csv", claims())
            .file("data/weather.csv", "day,country,storms\n2024-01-03,DE,2\n2024-05-06,JP,4\n")
            .model(MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  private static String shipments() {
    Random random = new Random(5);
    String[] ports = {"DE,A", "DE,B", "FR,A", "JP,A", "XX,A", "DE,Z", ",A", "FR,"};
    String[] customers = {"C1", "C2", "C3", "C4", "C5", "C9", ""};
    StringBuilder csv =
        new StringBuilder(
            "shipment,sent_on,arrived_on,from_country,from_code,to_country,to_code,sender,payer,"
                + "weight\n");
    for (int i = 1; i <= 400; i++) {
      LocalDate sent = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(200));
      csv.append(
          "%d,%s,%s,%s,%s,%s,%s,%d\n"
              .formatted(
                  i,
                  sent,
                  sent.plusDays(random.nextInt(30)),
                  ports[random.nextInt(ports.length)],
                  ports[random.nextInt(ports.length)],
                  customers[random.nextInt(customers.length)],
                  customers[random.nextInt(customers.length)],
                  random.nextInt(90)));
    }
    return csv.toString();
  }

  private static String claims() {
    Random random = new Random(6);
    StringBuilder csv = new StringBuilder("claim,made_on,buyer,lost\n");
    for (int i = 1; i <= 60; i++) {
      csv.append(
          "%d,%s,C%d,%d\n"
              .formatted(
                  i,
                  LocalDate.of(2024, 2, 1).plusDays(random.nextInt(150)),
                  1 + random.nextInt(3),
                  random.nextInt(50)));
    }
    return csv.toString();
  }

  private static Arguments ask(String metrics, String by, String sql) {
    return arguments(Ask.of(metrics, by), sql);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"chains", "validity", "across", "members"})
  void hasTheRowsOf(Ask query, String sql) {
    query.mustEqual(lab, AS_OF, sql);
  }

  static Stream<Arguments> chains() {
    return Stream.of(
        ask(
            "shipments, weight",
            "origin.depth",
            """
            select depth, count(*), sum(weight) from shipments
            left join ports on from_country = country and from_code = code
            group by 1 order by 1 nulls last\
            """),
        ask(
            "shipments",
            "origin.land.region_of.continent, destination.land.region_of.continent",
            """
            select a.continent, b.continent, count(*) from shipments
            left join ports p on from_country = p.country and from_code = p.code
            left join countries c on p.country = c.country left join regions a on c.region = a.region
            left join ports q on to_country = q.country and to_code = q.code
            left join countries d on q.country = d.country left join regions b on d.region = b.region
            group by 1, 2 order by 1 nulls last, 2 nulls last\
            """),
        ask(
            "shipments",
            "sender_ref.segment, payer_ref.segment",
            """
            select a.segment, b.segment, count(*) from shipments
            left join customers a on sender = a.customer left join customers b on payer = b.customer
            group by 1, 2 order by 1 nulls last, 2 nulls last\
            """),
        ask(
            "shipments",
            "origin.opened.fiscal_year, destination.opened.month_of_year",
            """
            select cast(date_trunc('year', p.opened) as date), month(q.opened), count(*)
            from shipments
            left join ports p on from_country = p.country and from_code = p.code
            left join ports q on to_country = q.country and to_code = q.code
            group by 1, 2 order by 1 nulls last, 2 nulls last\
            """),
        arguments(
            Ask.of("weight", "").where("origin.land.region_of.continent = \"Europe\""),
            """
            select sum(weight) from shipments where from_country || from_code
              in ('DEA', 'DEB', 'FRA')\
            """),
        arguments(
            Ask.of("shipments", "").where("origin.depth is missing"),
            """
            select count(*) from shipments where not exists (select * from ports
              where from_country = country and from_code = code)\
            """));
  }

  static Stream<Arguments> validity() {
    return Stream.of(
        ask(
            "shipments",
            "tier_then.tier",
            """
            select tier, count(*) from shipments left join tiers
            on sender = customer and sent_on >= since and (till is null or sent_on < till)
            group by 1 order by 1 nulls last\
            """),
        ask(
            "arrivals",
            "tier_then.tier",
            """
            select tier, count(*) from shipments left join tiers
            on sender = customer and arrived_on >= since and (till is null or arrived_on < till)
            where arrived_on <= date '2024-07-31' group by 1 order by 1 nulls last\
            """),
        ask(
            "shipments",
            "sender_ref.tier_now.tier",
            """
            select tier, count(*) from shipments left join customers c on sender = c.customer
            left join tiers t on c.customer = t.customer and date '2024-07-31' >= since
              and (till is null or date '2024-07-31' < till)
            group by 1 order by 1 nulls last\
            """));
  }

  static Stream<Arguments> across() {
    String claims =
        """
        with a as (select segment, sum(lost) as v, count(*) as n from claims
          left join customers on buyer = customer group by 1),
        b as (select segment, count(*) as v from shipments
          left join customers on sender = customer group by 1)
        """;
    return Stream.of(
        ask(
            "lost, shipments, lost_per_shipment",
            "sender_ref.segment",
            claims
                + """
                select coalesce(a.segment, b.segment), a.v, b.v, a.v / b.v
                from a full join b on a.segment is not distinct from b.segment
                order by 1 nulls last\
                """),
        ask(
            "lost, customers",
            "client.segment",
            claims
                + """
                select c.segment, a.v, count(*) from customers c
                left join a on a.segment is not distinct from c.segment
                group by 1, 2 order by 1 nulls last\
                """),
        ask(
            "claims, customers",
            "segment",
            claims
                + """
                select c.segment, a.n, count(*) from customers c
                left join a on a.segment is not distinct from c.segment
                group by 1, 2 order by 1 nulls last\
                """),
        ask(
            "claims",
            "Countries.region",
            """
            select region, count(*) from claims left join customers on buyer = customer
            left join countries using (country) group by 1 order by 1 nulls last\
            """),
        arguments(
            Ask.of("lost, customers", "").where("Customers.segment = \"small\""),
            """
            select (select sum(lost) from claims where buyer in ('C2', 'C3')), 2\
            """),
        ask(
            "safe_claims, shipments",
            "sender_ref",
            """
            with b as (select c.customer, count(*) as v from shipments
              left join customers c on sender = c.customer group by 1)
            select b.customer, coalesce((select count(*) from claims where buyer = b.customer), 0), v
            from b order by 1 nulls last\
            """));
  }

  static Stream<Arguments> members() {
    return Stream.of(
        ask(
            "",
            "Claims.client.home.region_of.continent, segment",
            """
            select distinct continent, segment from claims left join customers on buyer = customer
            left join countries using (country) left join regions using (region)
            order by 1 nulls last, 2 nulls last\
            """),
        ask(
            "",
            "Ports.opened.year",
            """
            select distinct cast(date_trunc('year', opened) as date) from ports
            order by 1 nulls last\
            """));
  }

  @Test
  void aMissingPartnerIsShown() {
    var table = lab.run(Ask.of("shipments", "origin.depth").query(lab, AS_OF));
    assertThat(table.shown(table.rows().getLast(), 0)).isEqualTo("(none)");
  }

  @Test
  void whatCannotBeReachedSaysWhy() {
    refuses(
        Ask.of("shipments", "Customers.segment"),
        "can be reached from `Shipments` in 2 ways",
        "`payer_ref.segment`, `sender_ref.segment`");
    refuses(Ask.of("shipments", "segment"), "`payer_ref.segment`, `sender_ref.segment`");
    refuses(
        Ask.of("claims, shipments", "client.segment"),
        "`Shipments` cannot be grouped by `client.segment`",
        "`payer_ref.segment`, `sender_ref.segment`");
    refuses(
        Ask.of("storms", "Customers.segment"),
        "`Weather` cannot be grouped by `Customers.segment`: no reference leads from `Weather` to"
            + " `Customers`; declare `reference customers to Customers on …` in `Weather`.");
    refuses(
        Ask.of("claims, storms", "client.home.region"),
        "no reference leads from `Weather` to `Countries`");
    refuses(
        Ask.of("shipments", "origin"), "`origin` leads to `Ports`, whose key has several columns");
    refuses(Ask.of("shipments", "sender_ref.segmnt"), "Did you mean `segment`?");
    refuses(Ask.of("shipments", "quartr"), "Did you mean `quarter`?");
    refuses(Ask.of("shipments", "weigth"), "Did you mean `weight`?");
    refuses(
        Ask.of("claims", "").where("lost = \"much\""),
        "The condition cannot be applied to `Claims`");
    refuses(
        Ask.of("claims", "").where("client.segment > 3"),
        "The condition cannot be applied to `Claims`");
  }

  private void refuses(Ask query, String... parts) {
    assertThatThrownBy(() -> lab.rows(query.query(lab, AS_OF)))
        .isInstanceOf(QueryException.class)
        .hasMessageContainingAll(parts);
  }
}
