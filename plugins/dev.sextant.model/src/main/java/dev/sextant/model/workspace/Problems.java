package dev.sextant.model.workspace;

import dev.sextant.model.check.Finding;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Meant;
import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.name.Declared;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
      List<ElementId> elsewhere = elsewhere(meant);
      List<String> nearest =
          elsewhere.isEmpty()
              ? nearest(meant)
              : elsewhere.stream().map(ElementId::qualifiedName).toList();
      if (!elsewhere.isEmpty()) {
        message += " here; `" + nearest.getFirst() + "` is not imported";
        importing(node, elsewhere.getFirst()).ifPresent(fixes::add);
      } else if (!nearest.isEmpty()) {
        message += "; did you mean `" + nearest.getFirst() + "`?";
      }
      nearest.forEach(n -> fixes.add(change(node, meant.node(), n)));
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

  /** Elements that bear the name, but in packages that are not imported. */
  private List<ElementId> elsewhere(Meant meant) {
    return declarations.symbols().simple(meant.name()).stream()
        .map(Declared::id)
        .filter(id -> meant.kinds().contains(id.kind()))
        .toList();
  }

  /** Another import behind those that are there. */
  private Optional<Fix> importing(Node node, ElementId id) {
    FileModel file = declarations.files().get(node.declared().file());
    Node target = declarations.node(id);
    if (file == null || file.imports().isEmpty() || target == null) {
      return Optional.empty();
    }
    String name = target.declared().packageName() + ".*";
    int end = file.imports().getLast().span().end();
    TextEdit edit = new TextEdit(file.path(), new Span(end, end), "\nimport " + name);
    return Optional.of(new Fix("Import `" + name + "`", false, List.of(edit)));
  }

  private List<String> nearest(Meant meant) {
    return Nearest.of(
        meant.name(),
        declarations
            .symbols()
            .all()
            .map(Declared::id)
            .filter(id -> meant.kinds().contains(id.kind()))
            .map(id -> id.simpleName()));
  }

  private Fix change(Node node, int at, String name) {
    TextEdit edit = new TextEdit(node.declared().file(), span(node, at), name);
    return new Fix("Change to `" + name + "`", false, List.of(edit));
  }

  private Fix fix(Node node, Remedy remedy) {
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
        };
    return new TextEdit(node.declared().file(), at, edit.text());
  }
}
