package dev.sextant.lang;

import com.google.inject.Injector;
import dev.sextant.lang.message.Diagnosis;
import dev.sextant.lang.message.Lines;
import dev.sextant.lang.message.Problems;
import dev.sextant.lang.metrics.MetricsFile;
import dev.sextant.lang.parser.antlr.LineParser;
import dev.sextant.lang.token.Layout;
import dev.sextant.lang.tree.FileReader;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.text.LineMap;
import org.eclipse.xtext.parser.IParseResult;

/**
 * Reads {@code .metrics} text into the semantic model. The syntax tree is dropped; only values are
 * kept. Safe to use from several threads.
 */
public final class MetricsParser {

  private MetricsParser() {}

  private static final class Holder {
    private static final LineParser PARSER = create();

    private static LineParser create() {
      Injector injector = new MetricsStandaloneSetup().createInjectorAndDoEMFRegistration();
      return injector.getInstance(LineParser.class);
    }
  }

  /**
   * Reads a file.
   *
   * @param path its path relative to the workspace, with {@code /} between folders
   * @param text its text; line breaks of any kind, with or without byte-order mark
   */
  public static ParsedFile parse(String path, String text) {
    Layout layout = Layout.of(text);
    return read(path, text, layout, Holder.PARSER.parse(text, layout));
  }

  /** Reads a file that has been parsed. */
  static ParsedFile read(String path, String text, Layout layout, IParseResult result) {
    Lines lines = Lines.of(layout);
    Problems problems = new Problems(path);
    Diagnosis.report(problems, lines, layout, result);
    MetricsFile tree = (MetricsFile) result.getRootASTElement();
    FileModel model = new FileReader(problems, lines).read(path, tree, LineMap.of(text));
    return new ParsedFile(model, problems.sorted());
  }
}
