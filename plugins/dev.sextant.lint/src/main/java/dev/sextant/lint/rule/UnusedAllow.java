package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.Allow;
import dev.sextant.model.file.Element;
import dev.sextant.model.name.Nearest;
import java.util.List;

/** An exception allows what nobody found. */
public final class UnusedAllow {

  /** What the rule says of itself. */
  public static final About ABOUT =
      About.of(
          "unused-allow",
          Category.SUPPRESSION,
          Severity.WARNING,
          "An exception allows something that would be found otherwise.");

  private UnusedAllow() {}

  /** An allowance is not needed. */
  public static Finding found(Element element, Allow allow) {
    return finding(element, allow, "`" + allow.rule() + "` finds nothing here; remove the `allow`")
        .fix(remove(allow, true));
  }

  /** An allowance names no rule; what is but misspelled is not to be lost unasked. */
  public static Finding unknown(Element element, Allow allow) {
    String nearest = Nearest.one(allow.rule(), BuiltInRules.about().stream().map(About::id));
    String hint = nearest.isEmpty() ? "remove the `allow`" : "did you mean `" + nearest + "`?";
    return finding(element, allow, "There is no rule `" + allow.rule() + "`; " + hint)
        .fix(remove(allow, nearest.isEmpty()));
  }

  private static Finding finding(Element element, Allow allow, String message) {
    return new Finding(element.id(), allow.at(), message, "", List.of());
  }

  private static Remedy remove(Allow allow, boolean safe) {
    return new Remedy(
        "Remove the `allow`", safe, List.of(new NodeEdit(allow.at(), NodeEdit.Place.INSTEAD, "")));
  }
}
