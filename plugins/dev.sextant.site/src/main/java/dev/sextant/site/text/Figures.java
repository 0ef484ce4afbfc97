package dev.sextant.site.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the numbers of one metric: all with the same number of decimals, enough to tell its values
 * apart and no more, with a comma between thousands and a point before decimals in every locale.
 */
public final class Figures {

  private static final Set<String> SHARES = Set.of("percent", "points");
  private static final int MOST_DECIMALS = 4;
  private static final int MOST_SHARE_DECIMALS = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Less than this is what is left of computing with fractions, not a difference. */
  private static final BigDecimal NOTHING = new BigDecimal("0.0000001");

  private final String unit;
  private final int decimals;

  /** The decimals of what falls between values with so many decimals. */
  private final int between;

  private Figures(String unit, int decimals, int between) {
    this.unit = unit;
    this.decimals = decimals;
    this.between = between;
  }

  /**
   * Figures of a unit, for values like these.
   *
   * @param unit as {@link dev.sextant.model.unit.Unit} prints it
   * @param values what is going to be shown; nulls are passed over
   */
  public static Figures of(String unit, List<@Nullable BigDecimal> values) {
    return of(unit, values, List.of());
  }

  /**
   * The same for values beside which stated figures stand, such as a plan: what falls between whole
   * values gets one decimal, and a plan without values gets its own.
   */
  public static Figures of(
      String unit, List<@Nullable BigDecimal> values, List<@Nullable BigDecimal> stated) {
    Figures plain = new Figures(unit, 0, 0);
    List<BigDecimal> shown = plain.known(values);
    List<BigDecimal> beside = plain.known(stated);
    BigDecimal largest =
        (shown.isEmpty() ? beside : shown)
            .stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    if (shown.isEmpty() && beside.isEmpty()) {
      return new Figures(unit, 0, MOST_DECIMALS);
    }
    int most = Math.max(telling(unit, largest), nearlyAll(unit, shown, beside));
    int given = Math.max(0, Math.min(digits(shown.isEmpty() ? beside : shown), most));
    int between = Math.max(given, Math.min(Math.min(1, digits(beside)), most));
    return new Figures(unit, given, between);
  }

  /** Figures that write each of those values in full, such as the steps of an axis. */
  public static Figures exact(String unit, List<BigDecimal> values) {
    Figures plain = new Figures(unit, 0, 0);
    int decimals = Math.max(0, digits(plain.known(List.copyOf(values))));
    return new Figures(unit, decimals, decimals);
  }

  private List<BigDecimal> known(List<@Nullable BigDecimal> values) {
    return values.stream().filter(Objects::nonNull).map(v -> scaled(v).abs()).toList();
  }

  private static int digits(List<BigDecimal> values) {
    return values.stream().mapToInt(v -> v.stripTrailingZeros().scale()).max().orElse(0);
  }

  /**
   * The decimals that tell percentages between 99 and 100 apart from each other and from 100: two
   * beside a target there, and as many as a value needs that would be shown as 100 without them.
   */
  private static int nearlyAll(String unit, List<BigDecimal> shown, List<BigDecimal> beside) {
    if (!unit.equals("percent")) {
      return 0;
    }
    int most = beside.stream().anyMatch(v -> missing(v).compareTo(BigDecimal.ONE) <= 0) ? 2 : 0;
    for (BigDecimal value : shown) {
      BigDecimal missing = missing(value);
      if (missing.compareTo(new BigDecimal("0.05")) <= 0) {
        most = Math.max(most, missing.scale() - missing.precision() + 1);
      }
    }
    return Math.min(most, MOST_SHARE_DECIMALS);
  }

  /** What a percentage lacks to 100; more than any share can for what is not below 100. */
  private static BigDecimal missing(BigDecimal percentage) {
    BigDecimal missing = HUNDRED.subtract(percentage);
    return missing.signum() > 0 ? missing : HUNDRED;
  }

  private static int telling(String unit, BigDecimal largest) {
    if (SHARES.contains(unit)) {
      return 1;
    }
    if (largest.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      return 0;
    }
    if (largest.compareTo(BigDecimal.TEN) >= 0) {
      return 1;
    }
    return largest.compareTo(BigDecimal.ONE) >= 0
        ? 2
        : largest.compareTo(new BigDecimal("0.1")) >= 0 ? 3 : MOST_DECIMALS;
  }

  private BigDecimal scaled(BigDecimal value) {
    return SHARES.contains(unit) ? value.movePointRight(2) : value;
  }

  /** The number alone; a percentage bears its sign: {@code 4,312}, {@code 84.9%}. */
  public String number(BigDecimal value) {
    return format(scaled(value)) + (unit.equals("percent") ? "%" : "");
  }

  /** The number with its unit: {@code 4,312 visits per day}, {@code 84.9%}. */
  public String full(BigDecimal value) {
    String words = unitWords(value);
    return number(value) + (words.isEmpty() ? "" : " " + words);
  }

  /**
   * A band from one value to another, without digits that say nothing: {@code 2–4}, {@code 36–40%}.
   */
  public String range(BigDecimal low, BigDecimal high) {
    int digits = Math.max(0, Math.min(digits(known(Arrays.asList(low, high))), between));
    Figures bare = new Figures(unit, digits, digits);
    String to = low.signum() < 0 || high.signum() < 0 ? " to " : "–";
    return bare.format(scaled(low)) + to + bare.number(high);
  }

  /** The band with its unit: {@code 2–4 EUR}. */
  public String fullRange(BigDecimal low, BigDecimal high) {
    String words = unitWords();
    return range(low, high) + (words.isEmpty() ? "" : " " + words);
  }

  /**
   * A difference of two values, with its sign: {@code +180}, {@code −2.1 points}. One that these
   * figures would show as nothing is written with its first digit.
   */
  public String difference(BigDecimal value) {
    BigDecimal shown = scaled(value);
    boolean zero = shown.abs().compareTo(NOTHING) < 0;
    String sign = zero ? "±" : shown.signum() > 0 ? "+" : "−";
    return sign + magnitude(shown.abs()) + (SHARES.contains(unit) ? " points" : "");
  }

  /**
   * The distance of two values, without a sign: {@code 180 visits per day}, {@code 2.1 points}. One
   * that these figures would show as nothing is written with its first digit.
   */
  public String distance(BigDecimal value) {
    String words = SHARES.contains(unit) ? "points" : unitWords(value.abs());
    return magnitude(scaled(value.abs())) + (words.isEmpty() ? "" : " " + words);
  }

  private String magnitude(BigDecimal size) {
    boolean tiny =
        size.compareTo(NOTHING) >= 0 && size.setScale(between, RoundingMode.HALF_UP).signum() == 0;
    return tiny ? size.round(new MathContext(1)).toPlainString() : format(size);
  }

  /** The unit in words for a heading: {@code visits per day}; empty where the number says it. */
  public String unitWords() {
    return unitWords(BigDecimal.TWO);
  }

  private String unitWords(BigDecimal value) {
    boolean hidden = unit.equals("percent");
    return hidden ? "" : UnitWords.of(unit, value.abs().compareTo(BigDecimal.ONE) != 0);
  }

  private String format(BigDecimal value) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    symbols.setMinusSign('−');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    BigDecimal fine = value.setScale(between, RoundingMode.HALF_UP);
    int shown = Math.max(decimals, fine.stripTrailingZeros().scale());
    format.setMinimumFractionDigits(shown);
    format.setMaximumFractionDigits(shown);
    return format.format(fine);
  }
}
