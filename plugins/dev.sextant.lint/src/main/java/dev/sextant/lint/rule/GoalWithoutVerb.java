package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A goal whose words name a state or a topic. */
public final class GoalWithoutVerb implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "goal-without-verb",
          Category.ALIGNMENT,
          Severity.INFO,
          "A goal says what to do: it begins with a verb.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.GOAL && !e.label().isEmpty() && !beginsWithVerb(e))
        .map(
            e ->
                Finding.at(
                    e,
                    "“%s” names a topic; begin with what to do, such as “Attract more visitors”"
                        .formatted(e.label())));
  }

  private static boolean beginsWithVerb(Element goal) {
    String first = goal.label().strip().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 2)[0];
    return VERBS.contains(first) || (!NOT_VERBS.contains(first) && !NOUN.matcher(first).matches());
  }

  /** Verbs that are built like nouns. */
  private static final Set<String> VERBS =
      Set.of(
          "advance",
          "augment",
          "balance",
          "bring",
          "caution",
          "champion",
          "commence",
          "commission",
          "complement",
          "condition",
          "document",
          "enhance",
          "envision",
          "evidence",
          "experience",
          "experiment",
          "finance",
          "function",
          "harness",
          "implement",
          "influence",
          "mention",
          "motion",
          "nuance",
          "partition",
          "position",
          "provision",
          "question",
          "reference",
          "requisition",
          "section",
          "segment",
          "sequence",
          "spring",
          "sting",
          "string",
          "supplement",
          "swing",
          "transition",
          "witness");

  private static final Set<String> NOT_VERBS =
      Set.of(
          "a",
          "an",
          "the",
          "our",
          "more",
          "better",
          "best",
          "good",
          "great",
          "high",
          "higher",
          "low",
          "lower",
          "less",
          "fewer",
          "zero",
          "no",
          "all",
          "every",
          "strong",
          "happy",
          "satisfied",
          "full",
          "new",
          "world",
          "top",
          "customer",
          "customers",
          "employee",
          "employees",
          "staff",
          "people",
          "team",
          "sales",
          "revenue",
          "profit",
          "cost",
          "costs",
          "quality",
          "safety",
          "growth",
          "number",
          "operational",
          "financial",
          "digital",
          "excellent",
          "healthy",
          "sustainable",
          "fast",
          "faster",
          "cheap",
          "cheaper",
          "clean",
          "safe",
          "safer",
          "well",
          "in",
          "on",
          "at",
          "to",
          "with",
          "for",
          "of");

  private static final Pattern NOUN =
      Pattern.compile(".{3,}(tion|sion|ment|ness|ity|ance|ence|ship|ism|ility|ings?|ics)");
}
