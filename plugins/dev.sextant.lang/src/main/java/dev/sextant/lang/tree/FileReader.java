package dev.sextant.lang.tree;

import dev.sextant.lang.message.Lines;
import dev.sextant.lang.message.Problems;
import dev.sextant.lang.message.Suggestions;
import dev.sextant.lang.metrics.AllowLine;
import dev.sextant.lang.metrics.Head;
import dev.sextant.lang.metrics.ImportLine;
import dev.sextant.lang.metrics.Line;
import dev.sextant.lang.metrics.MetricsFile;
import dev.sextant.lang.metrics.PackageLine;
import dev.sextant.lang.metrics.Statement;
import dev.sextant.lang.metrics.StrayLine;
import dev.sextant.model.element.Path;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.file.Import;
import dev.sextant.model.text.LineMap;
import dev.sextant.model.text.Span;
import dev.sextant.model.text.SpanTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;

/** Reads the top of a file: its package, its imports and its elements. */
public final class FileReader {

  private final Problems problems;
  private final Lines lines;
  private final List<Import> imports = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<AllowLine> pending = new ArrayList<>();
  private final Ids ids = new Ids();
  private boolean packageSeen;
  private int headEnd;

  /** Reads into a collection of problems; lines that hold syntax errors are marked. */
  public FileReader(Problems problems, Lines lines) {
    this.problems = problems;
    this.lines = lines;
  }

  /** The model of a file. */
  public FileModel read(String path, MetricsFile tree, LineMap lineMap) {
    for (Line line : tree.getLines()) {
      read(line);
    }
    reportPending();
    return new FileModel(path, ids.packageName(), imports, declarations, headEnd, lineMap);
  }

  private void read(Line line) {
    Statement statement = (Statement) line.getContent();
    boolean broken = lines.isBroken(Reading.node(line).getOffset());
    switch (statement) {
      case null -> {}
      case AllowLine allow when broken -> {}
      case AllowLine allow -> pending.add(allow);
      case PackageLine declared -> packageLine(declared, broken);
      case ImportLine imported -> importLine(imported, broken);
      case Head head when Heads.isElement(head, Optional.empty()) -> declare(line);
      case StrayLine stray -> stray(line, stray);
      default -> outside(statement, broken);
    }
  }

  private void packageLine(PackageLine tree, boolean broken) {
    if (broken) {
      return;
    }
    if (packageSeen || !declarations.isEmpty() || !imports.isEmpty()) {
      error(tree, "`package` stands once, in the first line of a file");
    }
    if (!packageSeen) {
      ids.inPackage(String.join(".", Texts.names(tree.getName().getSegments())));
      headEnd = Reading.node(tree).getEndOffset();
    }
    packageSeen = true;
  }

  private void importLine(ImportLine tree, boolean broken) {
    if (broken) {
      return;
    }
    if (!declarations.isEmpty()) {
      error(tree, "`import` stands before the first element of a file");
    }
    ICompositeNode node = Reading.node(tree);
    headEnd = declarations.isEmpty() ? node.getEndOffset() : headEnd;
    Reading reading = new Reading(new SpanTable.Builder(node.getOffset()), problems);
    Path name = new Leaves(reading).path(tree.getName());
    imports.add(
        new Import(name, tree.isWildcard(), new Span(node.getOffset(), node.getEndOffset())));
  }

  private void declare(Line line) {
    int start =
        pending.isEmpty()
            ? Reading.node(line).getOffset()
            : Reading.node(pending.getFirst()).getOffset();
    Reading reading = new Reading(new SpanTable.Builder(start), problems);
    ElementReader reader = new ElementReader(reading, lines, ids);
    reader
        .read(line, Optional.empty(), List.copyOf(pending))
        .ifPresent(element -> declarations.add(new Declaration(element, start, reading.spans())));
    pending.clear();
  }

  private void stray(Line line, StrayLine stray) {
    int offset = Reading.node(stray).getOffset();
    if (!lines.isReported(offset)) {
      Suggestions.report(problems, stray.getText(), offset, Optional.empty());
    }
    declare(line);
  }

  private void outside(Statement statement, boolean broken) {
    pending.clear();
    if (!broken) {
      error(statement, Heads.misplaced(statement, Optional.empty()));
    }
  }

  private void reportPending() {
    for (AllowLine allow : pending) {
      error(allow, "`allow` stands before the element or fact whose finding it suppresses");
    }
  }

  private void error(EObject tree, String message) {
    ICompositeNode node = Reading.node(tree);
    problems.error(node.getOffset(), node.getEndOffset(), message);
  }
}
