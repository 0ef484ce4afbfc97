package dev.sextant.query;

/** Names of the model as SQL has them. */
public final class SqlName {

  private SqlName() {}

  /**
   * {@code DailyVisits} becomes {@code daily_visits}, {@code hall.wing} becomes {@code hall_wing}.
   */
  public static String snake(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean start =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      text.append(start ? "_" : "");
      text.append(Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : '_');
    }
    return text.toString();
  }
}
