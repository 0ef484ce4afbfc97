package dev.sextant.cli.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(
    name = "completion",
    description = "Prints a script that completes commands and options in a shell.",
    footer = {
      "  source <(sextant completion bash)                 for this shell; also for zsh",
      "  sextant completion fish | source",
      "  sextant completion bash > ~/.local/share/bash-completion/completions/sextant"
    })
final class CompletionCommand implements Action {

  /** Shells for which there is a script. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.BASH;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public ExitCode run(Context context) {
    if (spec == null) {
      throw new IllegalStateException("picocli gives every command its specification");
    }
    CommandSpec root = spec.root();
    context
        .out()
        .print(
            switch (shell) {
              case BASH, ZSH -> AutoComplete.bash(root.name(), root.commandLine());
              case FISH -> FishCompletion.script(root);
            });
    return ExitCode.CLEAN;
  }
}
