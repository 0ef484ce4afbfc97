package dev.sextant.report;

import java.util.List;

/**
 * What one team needs of another: a driver that somebody else controls.
 *
 * @param driver the driver's qualified name
 * @param by the role that owns the driver and asks
 * @param byTeam that role's team, or empty
 * @param of the team or role that controls the driver
 * @param moves the metrics that it moves, in words: {@code raises DailyVisits after 2 weeks}
 */
public record Ask(String driver, String by, String byTeam, String of, List<String> moves) {

  public Ask {
    moves = List.copyOf(moves);
  }
}
