package dev.sextant.cli.command;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A completion script for fish, which picocli does not write. */
final class FishCompletion {

  private static final String HEAD = "complete -c sextant";

  private FishCompletion() {}

  static String script(CommandSpec root) {
    StringBuilder script = new StringBuilder();
    for (Map.Entry<String, CommandLine> e : root.subcommands().entrySet()) {
      CommandSpec command = e.getValue().getCommandSpec();
      script.append(HEAD).append(" -n __fish_use_subcommand -f -a ").append(e.getKey());
      script
          .append(" -d ")
          .append(quoted(first(command.usageMessage().description())))
          .append('\n');
      command.options().forEach(o -> option(script, e.getKey(), o));
    }
    return script.toString();
  }

  private static void option(StringBuilder script, String command, OptionSpec option) {
    script.append(HEAD).append(" -n ").append(quoted("__fish_seen_subcommand_from " + command));
    for (String name : option.names()) {
      boolean isLong = name.startsWith("--");
      script.append(isLong ? " -l " : " -s ").append(name.substring(isLong ? 2 : 1));
    }
    if (option.arity().max() > 0) {
      script.append(" -r");
    }
    if (option.completionCandidates() != null) {
      List<String> values =
          StreamSupport.stream(option.completionCandidates().spliterator(), false).toList();
      script.append(" -f -a ").append(quoted(String.join(" ", values)));
    }
    script.append(" -d ").append(quoted(first(option.description()))).append('\n');
  }

  private static String first(String[] lines) {
    return lines.length == 0 ? "" : lines[0];
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
