package dev.sextant.cli.command;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.cli.tree.ElementTree;
import dev.sextant.cli.tree.TreeNode;
import dev.sextant.cli.tree.TreeText;
import dev.sextant.json.Json;
import dev.sextant.model.element.ElementKind;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what stands under an element. */
@Command(
    name = "tree",
    description = "Prints what stands under an element: from strategies and missions to drivers.",
    footer = {
      "  sextant tree Museum.Beloved        from a strategy down",
      "  sextant tree Discovery             a mission with goals, KPIs and drivers",
      "  sextant tree DailyVisits --format json"
    })
final class TreeCommand implements Action {

  @Parameters(paramLabel = "ELEMENT", description = "Its name, qualified where that is needed.")
  private String element = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text is the default.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public ExitCode run(Context context) throws Exception {
    LoadedWorkspace loaded = context.load(context.workspaceFolder(null));
    Names names = new Names(loaded.workspace());
    TreeNode tree =
        ElementTree.of(loaded.workspace(), names.element(element, EnumSet.allOf(ElementKind.class)))
            .orElseThrow(() -> new IllegalStateException("A found element is gone: " + element));
    switch (format) {
      case TEXT -> context.out().print(TreeText.of(tree, context.out(), context.style()));
      case JSON -> context.out().print(Json.write(tree));
    }
    return ExitCode.CLEAN;
  }
}
