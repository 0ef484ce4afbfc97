package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.Allow;
import dev.sextant.model.file.Element;
import java.util.List;

/** An exception that was meant to end has ended. */
public final class ExpiredAllow {

  /** What the rule says of itself. */
  public static final About ABOUT =
      About.of(
          "expired-allow",
          Category.SUPPRESSION,
          Severity.WARNING,
          "An exception ends on the day that it names.");

  private ExpiredAllow() {}

  /** An allowance is over. */
  public static Finding found(Element element, Allow allow) {
    return new Finding(
        element.id(),
        allow.at(),
        "`allow "
            + allow.rule()
            + "` ended on "
            + allow.until()
            + "; mend what it allowed, or give it a new date and say why",
        "",
        List.of());
  }
}
