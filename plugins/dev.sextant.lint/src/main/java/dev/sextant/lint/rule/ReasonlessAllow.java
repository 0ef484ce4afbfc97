package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.Allow;
import dev.sextant.model.file.Element;
import java.util.List;

/** An exception does not say why. */
public final class ReasonlessAllow {

  /** What the rule says of itself. */
  public static final About ABOUT =
      About.of(
          "reasonless-allow",
          Category.SUPPRESSION,
          Severity.WARNING,
          "An exception says why it is one.");

  private ReasonlessAllow() {}

  /** An allowance has no reason. */
  public static Finding found(Element element, Allow allow) {
    return new Finding(
        element.id(),
        allow.at(),
        "`allow " + allow.rule() + "` gives no reason; add `because \"…\"`",
        "Whoever reads it in a year cannot tell whether it still holds",
        List.of());
  }
}
