package dev.sextant.cli.command;

import dev.sextant.cli.host.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The command above all commands. */
@Command(
    name = "sextant",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Metrics, KPIs and targets as text: checked, computed and shown.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n",
    descriptionHeading = "%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant init my-team              a small workspace to start from",
      "  sextant check                     what is wrong in this workspace",
      "  sextant report --open             the scorecard in the browser",
      "",
      "Exit codes: 0 done and clean, 1 findings, 2 wrong usage or unreadable input,",
      "3 a fault of sextant itself. `sextant COMMAND --help` explains a command."
    })
final class Sextant {

  @Mixin final CommonOptions common = new CommonOptions();
}
