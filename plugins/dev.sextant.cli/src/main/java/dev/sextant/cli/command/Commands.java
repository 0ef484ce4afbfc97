package dev.sextant.cli.command;

import java.util.List;
import java.util.function.Supplier;

/** All commands, by name. */
final class Commands {

  /**
   * A command that is made only when it is called.
   *
   * @param name the word on the command line
   * @param create makes it
   */
  record Entry(String name, Supplier<? extends Action> create) {}

  static final List<Entry> ALL =
      List.of(
          new Entry("build", BuildCommand::new),
          new Entry("check", CheckCommand::new),
          new Entry("completion", CompletionCommand::new),
          new Entry("explain", ExplainCommand::new),
          new Entry("fmt", FormatCommand::new),
          new Entry("import", ImportCommand::new),
          new Entry("init", InitCommand::new),
          new Entry("lsp", LspCommand::new),
          new Entry("query", QueryCommand::new),
          new Entry("report", ReportCommand::new),
          new Entry("schema", SchemaCommand::new),
          new Entry("tree", TreeCommand::new));

  private Commands() {}
}
