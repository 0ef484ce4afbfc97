package dev.sextant.model.workspace;

import dev.sextant.model.check.Finding;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Meant;
import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives findings their places in the text, and adds what depends on all names of the workspace. */
final class Problems {

  private final Declarations declarations;
  private final Analysis analysis;
  private volatile @Nullable List<Problem> cycles;

  Problems(Declarations declarations, Analysis analysis) {
    this.declarations = declarations;
    this.analysis = analysis;
  }

  private List<Problem> cycles() {
    List<Problem> known = cycles;
    if (known == null) {
      known = new Cycles(declarations).find();
      cycles = known;
    }
    return known;
  }

  /** All problems of a file, sorted. */
  List<Problem> of(String path) {
    FileModel file = declarations.files().get(path);
    if (file == null) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    NameProblems names = new NameProblems(declarations);
    problems.addAll(names.imports(file));
    for (Node node : declarations.inFile(path)) {
      names.of(node).forEach(problems::add);
      if (declarations.isFirst(node)) {
        findings(node).map(f -> problem(node, f)).forEach(problems::add);
      }
    }
    cycles().stream().filter(p -> p.file().equals(path)).forEach(problems::add);
    Collections.sort(problems);
    return List.copyOf(problems);
  }

  private Stream<Finding> findings(Node node) {
    Result result = analysis.result(node.element().id());
    return result == null
        ? Stream.empty()
        : Stream.concat(result.linking().stream(), result.facts().stream());
  }

  private Problem problem(Node node, Finding finding) {
    List<Fix> fixes = new ArrayList<>();
    String message = finding.message();
    Meant meant = finding.meant();
    if (meant != null) {
      MeantNames names = new MeantNames(declarations, node, meant);
      message += names.hint();
      fixes.addAll(names.fixes(span(node, meant.node())));
    }
    finding.remedies().forEach(r -> fixes.add(fix(node, r)));
    return new Problem(
        finding.rule().id(),
        finding.rule().severity(),
        node.element().id().qualifiedName(),
        node.declared().file(),
        span(node, finding.node()),
        message,
        finding.why(),
        fixes);
  }

  private Span span(Node node, int at) {
    return declarations.location(node, at).span();
  }

  Fix fix(Node node, Remedy remedy) {
    List<TextEdit> edits = remedy.edits().stream().map(e -> edit(node, e)).toList();
    return new Fix(remedy.title(), remedy.safe(), edits);
  }

  private TextEdit edit(Node node, NodeEdit edit) {
    Span span = span(node, edit.node());
    Span at =
        switch (edit.place()) {
          case BEFORE -> new Span(span.start(), span.start());
          case INSTEAD -> span;
          case AFTER -> new Span(span.end(), span.end());
          case KEYWORD -> new Span(span(node, node.element().at()).start(), span.start());
        };
    return new TextEdit(node.declared().file(), at, edit.text());
  }
}
