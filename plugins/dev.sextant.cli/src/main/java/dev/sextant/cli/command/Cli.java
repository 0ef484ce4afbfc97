package dev.sextant.cli.command;

import dev.sextant.build.load.InputException;
import dev.sextant.build.sink.OutputException;
import dev.sextant.build.sink.WriteFailure;
import dev.sextant.cli.host.Host;
import dev.sextant.cli.host.Interruption;
import dev.sextant.cli.host.Output;
import dev.sextant.cli.host.Style;
import dev.sextant.cli.host.Version;
import dev.sextant.query.QueryException;
import dev.sextant.run.RunException;
import dev.sextant.sql.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Reads the arguments, runs one command and turns what happened into an exit code. */
public final class Cli {

  private static final int LEAST_WIDTH = 80;
  private static final int MOST_WIDTH = 120;

  private final Host host;
  private final Interruption interruption;
  private final Sextant root = new Sextant();
  private final Output out;

  private Cli(Host host, Interruption interruption) {
    this.host = host;
    this.interruption = interruption;
    this.out =
        new Output(
            host.out(), host.outIsTerminal() ? host.terminalCharset() : StandardCharsets.UTF_8);
  }

  /** Runs one command and returns its exit code. */
  public static int run(Host host, Interruption interruption, List<String> arguments) {
    return new Cli(host, interruption).run(arguments);
  }

  private int run(List<String> arguments) {
    Context context = new Context(host, root.common, interruption, out);
    ExitCode code;
    try {
      code = execute(context, arguments);
      out.send();
    } catch (IOException e) {
      code = refuse(context, "cannot write the output: " + WriteFailure.reason(e));
    } catch (StackOverflowError | OutOfMemoryError | RuntimeException e) {
      code = CrashReport.write(context, arguments, e);
    } finally {
      interruption.finish();
    }
    return code.code();
  }

  private ExitCode execute(Context context, List<String> arguments) {
    CommandLine commands = commandLine(arguments);
    try {
      ParseResult parsed = commands.parseArgs(arguments.toArray(String[]::new));
      return execute(context, parsed);
    } catch (ParameterException e) {
      return refuse(context, UsageMessage.of(e));
    }
  }

  private ExitCode execute(Context context, ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandLine command = last.commandSpec().commandLine();
    if (last.isUsageHelpRequested()) {
      out.print(command.getUsageMessage(command.getColorScheme()));
      return ExitCode.CLEAN;
    }
    if (last.isVersionHelpRequested() || parsed.isVersionHelpRequested()) {
      out.line("sextant " + Version.number());
      return ExitCode.CLEAN;
    }
    if (!(last.commandSpec().userObject() instanceof Action action)) {
      throw new ParameterException(command, "name a command");
    }
    return perform(context, action, last);
  }

  private static ExitCode perform(Context context, Action action, ParseResult parsed) {
    try {
      return action.run(context);
    } catch (CommandException
        | InputException
        | OutputException
        | QueryException
        | Refusal
        | RunException e) {
      return refuse(context, String.valueOf(e.getMessage()));
    } catch (ParameterException e) {
      throw e;
    } catch (Exception e) {
      return CrashReport.write(context, parsed.originalArgs(), e);
    }
  }

  private static ExitCode refuse(Context context, String message) {
    context.note(context.errorStyle().bad("sextant:") + " " + message);
    return ExitCode.USAGE;
  }

  /** Only commands that the arguments name are made, because each one costs start-up time. */
  private CommandLine commandLine(List<String> arguments) {
    List<Commands.Entry> called =
        Commands.ALL.stream().filter(e -> arguments.contains(e.name())).toList();
    boolean all = called.isEmpty() || arguments.contains("completion");
    CommandLine commands = new CommandLine(root);
    (all ? Commands.ALL : called)
        .forEach(e -> commands.addSubcommand(e.name(), new CommandLine(e.create().get())));
    configure(commands);
    return commands;
  }

  private void configure(CommandLine commands) {
    boolean coloured = root.common.style(host) != Style.PLAIN;
    commands
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Cli::date)
        .registerConverter(Path.class, Cli::path)
        .setUsageHelpWidth(width())
        .setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF));
    CommandSpec spec = commands.getCommandSpec();
    spec.usageMessage().sortOptions(false);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no date such as 2026-11-08");
    }
  }

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("an empty text is no path");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + text + "' is no path on this system");
    }
  }

  private int width() {
    String columns = host.variable("COLUMNS");
    int width = columns.matches("[0-9]{2,4}") ? Integer.parseInt(columns) : LEAST_WIDTH;
    return Math.clamp(width, LEAST_WIDTH, MOST_WIDTH);
  }
}
