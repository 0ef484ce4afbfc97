package dev.sextant.cli.command;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.rule.RuleBook;
import dev.sextant.cli.explain.Explainer;
import dev.sextant.cli.explain.Explanation;
import dev.sextant.cli.explain.ExplanationText;
import dev.sextant.cli.host.Style;
import dev.sextant.json.Json;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what something means. */
@Command(
    name = "explain",
    description = "Says what an element of the model means, or what a rule asks for.",
    footer = {
      "  sextant explain DailyVisits           definition, owner, target, drivers, SQL",
      "  sextant explain museum.data.Visits    any element, also a source or a role",
      "  sextant explain unsafe-join           a rule that a finding names"
    })
final class ExplainCommand implements Action {

  @Parameters(paramLabel = "RULE|ELEMENT", description = "A rule's id or an element's name.")
  private String name = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day for which the SQL is written; today is the default.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text is the default.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public ExitCode run(Context context) throws Exception {
    Optional<RuleBook.Rule> rule = RuleBook.of(name);
    if (rule.isPresent()) {
      explain(context, rule.get());
    } else {
      explainElement(context);
    }
    return ExitCode.CLEAN;
  }

  private void explain(Context context, RuleBook.Rule rule) {
    Style style = context.style();
    switch (format) {
      case TEXT -> {
        String severity = rule.severity().name().toLowerCase(Locale.ROOT);
        context.out().line(style.strong(rule.id()) + style.faint(" (" + severity + ")"));
        context.out().line(rule.summary());
        page(rule).ifPresent(p -> context.out().print("\n" + p));
      }
      case JSON -> context.out().print(Json.write(rule));
    }
  }

  /** The page without its title and summary, which stand above it. */
  private static Optional<String> page(RuleBook.Rule rule) {
    int start = rule.page().indexOf("## ");
    return start < 0 ? Optional.empty() : Optional.of(rule.page().substring(start));
  }

  private void explainElement(Context context) throws Exception {
    LoadedWorkspace loaded = context.load(context.workspaceFolder(null));
    Element element = new Names(loaded.workspace()).find(name, EnumSet.allOf(ElementKind.class));
    LocalDate day = asOf == null ? context.businessDay(loaded) : asOf;
    Explanation explanation =
        new Explainer(loaded, f -> context.shown(loaded.root(), f)).explain(element, day);
    switch (format) {
      case TEXT -> context.out().print(ExplanationText.of(explanation, context.style()));
      case JSON -> context.out().print(Json.write(explanation));
    }
  }
}
