package dev.sextant.lang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.index.CadenceIndex;
import dev.sextant.model.index.DriverIndex;
import dev.sextant.model.index.GoalIndex;
import dev.sextant.model.index.MetricUsage;
import dev.sextant.model.index.OwnershipIndex;
import dev.sextant.model.index.ReviewIndex;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexesTest {

  private final Workspace workspace =
      Fixture.of(
              """
              organisation House { strategy Loved }
              team Crew { part of House; lead Head }
              team Shop { part of House; lead Seller }
              role Head { of Crew; held by "A" since 2026-01-01 }
              role Seller { of Shop }
              stakeholder Guests { external }
              mission Delight { of Crew; serves Guests; realises House.Loved }
              goal More { for Delight; supports House.Loved }
              kpi Visits {
                measures More
                value entered monthly in "visits.csv" by Head
                higher is better
                owner Head
              }
              kpi Happy {
                measures More
                planned by 2027
                higher is better
                owner Head
                judged yearly
                proxy Stars
              }
              metric Stars {
                value entered monthly in "stars.csv" by Head
                confidential to Crew
              }
              metric Twice = Stars * 2
              metric Share = Twice / Visits
              driver Hours {
                raises Visits after 2 weeks
                value 3
                owner Head
                controlled by Shop, Head, Guests
              }
              driver Price {
                lowers Visits
                value 3
                owner Seller
                controlled by Seller
                refuted on 2026-05-01 "tried"
              }
              review Board monthly { with Head, Shop; scorecard { Visits; Happy } }
              review Standup weekly { scorecard { Visits } }
              comment Visits 2026-09 by Head "rain"
              action Sign { on Visits; owner Seller; due 2026-10-15; open }
              event Fair 2026-08-03 on Visits "a fair"
              event Storm 2026-09-03 "everywhere"
              """)
          .workspace();

  private ElementId id(String name) {
    return workspace.find(name).orElseThrow();
  }

  private static List<String> names(Collection<ElementId> ids) {
    return ids.stream().map(ElementId::simpleName).toList();
  }

  @Test
  void theModelIsSound() {
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void ownership() {
    OwnershipIndex index = OwnershipIndex.of(workspace);
    assertThat(index.owner(id("Visits"))).hasValue(id("Head"));
    assertThat(names(index.owned(id("Head")))).containsExactly("Visits", "Happy", "Hours");
    assertThat(index.team(id("Price"))).hasValue(id("Shop"));
    assertThat(index.team(id("More"))).hasValue(id("Crew"));
    assertThat(index.team(id("Stars"))).isEmpty();
    assertThat(index.lead(id("Shop"))).hasValue(id("Seller"));
    assertThat(names(index.parts(id("House")))).containsExactly("Crew", "Shop");
    assertThat(names(index.roles(id("Crew")))).containsExactly("Head");
    assertThat(index.holders(id("Head"))).containsExactly("A");
    assertThat(names(index.vacancies())).containsExactly("Seller");
  }

  @Test
  void goals() {
    GoalIndex index = GoalIndex.of(workspace);
    assertThat(names(index.kpis(id("More")))).containsExactly("Visits", "Happy");
    assertThat(names(index.goals(id("Visits")))).containsExactly("More");
    assertThat(index.mission(id("More"))).hasValue(id("Delight"));
    assertThat(names(index.goalsOf(id("Delight")))).containsExactly("More");
    assertThat(names(index.missions(id("Crew")))).containsExactly("Delight");
    assertThat(names(index.strategies(id("Delight")))).containsExactly("Loved");
    assertThat(names(index.realisedBy(id("Loved")))).containsExactly("Delight");
    assertThat(names(index.supportedBy(id("Loved")))).containsExactly("More");
  }

  @Test
  void drivers() {
    DriverIndex index = DriverIndex.of(workspace);
    assertThat(index.drivers(id("Visits")))
        .extracting(DriverIndex.Effect::raises)
        .containsExactly(true, false);
    assertThat(index.effects(id("Price")))
        .extracting(DriverIndex.Effect::state)
        .containsExactly(DriverFact.State.REFUTED);
    assertThat(names(index.controllers(id("Hours")))).containsExactly("Shop", "Head", "Guests");
    assertThat(index.asks())
        .containsExactly(
            new DriverIndex.Ask(id("Hours"), id("Crew"), id("Shop")),
            new DriverIndex.Ask(id("Hours"), id("Crew"), id("Guests")));
  }

  @Test
  void reviews() {
    ReviewIndex index = ReviewIndex.of(workspace);
    assertThat(names(index.scorecard(id("Board")))).containsExactly("Visits", "Happy");
    assertThat(names(index.reviews(id("Visits")))).containsExactly("Board", "Standup");
    assertThat(names(index.participants(id("Board")))).containsExactly("Head", "Shop");
    assertThat(index.cadence(id("Standup"))).hasValue(Cadence.WEEKLY);
    assertThat(names(index.actions(id("Visits")))).containsExactly("Sign");
    assertThat(index.comments(id("Visits"))).hasSize(1);
    assertThat(names(index.events(id("Visits")))).containsExactly("Fair", "Storm");
    assertThat(names(index.events(id("Happy")))).containsExactly("Storm");
  }

  @Test
  void cadences() {
    CadenceIndex index = CadenceIndex.of(workspace);
    assertThat(index.of(id("Visits"))).isEqualTo(Cadence.WEEKLY);
    assertThat(index.of(id("Happy"))).isEqualTo(Cadence.YEARLY);
    assertThat(index.of(id("Stars"))).isEqualTo(Cadence.MONTHLY);
  }

  @Test
  void usage() {
    MetricUsage index = MetricUsage.of(workspace);
    assertThat(names(index.uses(id("Share")))).containsExactly("Twice", "Visits");
    assertThat(names(index.usedBy(id("Stars")))).containsExactly("Twice");
    assertThat(names(index.proxies(id("Happy")))).containsExactly("Stars");
    assertThat(names(index.closure(id("Share"))))
        .containsExactly("Share", "Twice", "Visits", "Stars");
    assertThat(index.audience(id("Share"))).containsExactly("Crew");
    assertThat(index.audience(id("Visits"))).isEmpty();
  }
}
