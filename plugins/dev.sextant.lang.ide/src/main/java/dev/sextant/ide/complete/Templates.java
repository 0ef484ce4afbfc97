package dev.sextant.ide.complete;

import java.util.List;
import java.util.stream.Stream;

/** Whole elements to start from. */
enum Templates {
  TEAM(
      "A team",
      """
      team ${1:Name} "${2:What people call it}" {
        part of ${3:Organisation}
        lead ${4:Role}
      }
      """),
  ROLE(
      "A role and who holds it",
      """
      role ${1:Name} "${2:Title}" {
        of ${3:Team}
        held by "${4:Person}" since ${5:2026-01-01}
      }
      """),
  MISSION(
      "A mission and its customers",
      """
      mission ${1:Name} "${2:What the team is there for}" {
        of ${3:Team}
        serves ${4:Stakeholder}
      }
      """),
  GOAL(
      "A goal of a mission",
      """
      goal ${1:Name} "${2:What shall be reached}" {
        for ${3:Mission}
        side ${4|quantity,quality,efficiency|}
      }
      """),
  KPI(
      "A KPI with a target",
      """
      kpi ${1:Name} "${2:What it counts}" {
        measures ${3:Goal}
        definition "${4:What is counted, and what is not}"
        value ${5:metric}
        ${6|higher,lower|} is better
        judged ${7|monthly,weekly,quarterly,yearly,daily|}
        owner ${8:Role}
        target ${9:100} by ${10:2026-12-31} from ${11:80} on ${12:2025-12-31}
      }
      """),
  DRIVER(
      "A driver of a KPI",
      """
      driver ${1:Name} "${2:What can be changed}" {
        ${3|raises,lowers|} ${4:Kpi} after ${5:2 weeks}
        value ${6:metric}
        owner ${7:Role}
        controlled by ${8:Team}
        hypothesis
      }
      """),
  OBJECTIVE(
      "An objective with key results",
      """
      objective ${1:Name} "${2:What shall be achieved}" {
        during ${3:2026-Q4}
        of ${4:Team}
        supports ${5:Goal}
        key result ${6:Kpi} from ${7:1} to ${8:2}
      }
      """),
  SOURCE(
      "A source and its columns",
      """
      source ${1:Name} "${2:What one row is}" {
        file "data/${3:rows}.csv"
        key ${4:id}
        column ${4:id}: text
        column ${5:day}: date
        time ${5:day}
      }
      """),
  REVIEW(
      "A regular review",
      """
      review ${1:Name} ${2|monthly,weekly,quarterly,yearly|} {
        of ${3:Team}
        with ${4:Role}
        decides "${5:What is decided}"
        scorecard {
          ${6:Kpi}
        }
      }
      """),
  LADDER(
      "A career ladder",
      """
      ladder ${1:Name} for ${2:Role} {
        reviewed yearly by ${3:Role}
        level ${4:L1} "${5:First step}" {
          expects ${6:Kpi} at least ${7:1}
        }
      }
      """),
  DASHBOARD(
      "A dashboard",
      """
      dashboard ${1:Name} "${2:Title}" {
        row {
          number ${3:Kpi}
        }
        row {
          line ${3:Kpi} over last 12 months
        }
      }
      """);

  private final String says;
  private final String snippet;

  Templates(String says, String snippet) {
    this.says = says;
    this.snippet = snippet.stripTrailing();
  }

  static Stream<Proposal> at(Caret caret) {
    boolean start = caret.block() == null && caret.line().isEmpty() && caret.qualifier().isEmpty();
    return start ? List.of(values()).stream().map(t -> t.proposal(caret)) : Stream.empty();
  }

  private Proposal proposal(Caret caret) {
    String label = snippet.substring(0, snippet.indexOf(' ')) + " …";
    return Proposal.snippet(label, caret.replaced(), snippet, says, 20);
  }
}
