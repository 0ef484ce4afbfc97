package dev.sextant.cli.command;

import dev.sextant.ide.ServerMain;
import picocli.CommandLine.Command;

/** Serves an editor over standard input and output. */
@Command(
    name = "lsp",
    description =
        "A language server for editors, on standard input and output. Editors start it; there is"
            + " nothing to type.",
    footer = {"  sextant lsp                        what an editor is told to start"})
final class LspCommand implements Action {

  @Override
  public ExitCode run(Context context) {
    int code = ServerMain.run(context.host().in(), context.host().out());
    return code == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
