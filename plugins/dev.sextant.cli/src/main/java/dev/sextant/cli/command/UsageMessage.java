package dev.sextant.cli.command;

import dev.sextant.cli.host.Shown;
import dev.sextant.model.name.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One clear line about wrong arguments, in the voice of all other messages. */
final class UsageMessage {

  private static final Pattern CONSTANTS =
      Pattern.compile("expected one of \\[([A-Z_, ]+)] \\(case-insensitive\\) but was '(.*)'");

  private UsageMessage() {}

  static String of(ParameterException e) {
    String words =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched)
            : plain(String.valueOf(e.getMessage()));
    String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    return Shown.text(words) + " (`" + command + " --help` shows what is possible)";
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().getFirst();
    boolean commands = !e.getCommandLine().getSubcommands().isEmpty();
    String what = first.startsWith("-") ? "option" : commands ? "command" : "";
    List<String> near = Nearest.of(first, known(e.getCommandLine(), first.startsWith("-")));
    return (what.isEmpty() ? "`" + first + "` is one argument too many" : none(what, first))
        + (near.isEmpty() ? "" : "; did you mean `" + String.join("` or `", near) + "`?");
  }

  private static Stream<String> known(CommandLine command, boolean options) {
    return options
        ? command.getCommandSpec().optionsMap().keySet().stream()
        : command.getSubcommands().keySet().stream();
  }

  private static String none(String what, String name) {
    return "there is no " + what + " `" + name + "`";
  }

  private static String plain(String message) {
    String line = message.lines().findFirst().orElse("wrong arguments");
    String words = CONSTANTS.matcher(line).replaceAll(UsageMessage::constants).replace('\'', '`');
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private static String constants(MatchResult match) {
    String known = match.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
    return Matcher.quoteReplacement("`" + match.group(2) + "` is none of " + known);
  }
}
