package dev.sextant.lang.tree;

import dev.sextant.lang.message.Lines;
import dev.sextant.lang.message.Suggestions;
import dev.sextant.lang.metrics.AllowLine;
import dev.sextant.lang.metrics.BlockHead;
import dev.sextant.lang.metrics.Head;
import dev.sextant.lang.metrics.Line;
import dev.sextant.lang.metrics.RevisionLine;
import dev.sextant.lang.metrics.Statement;
import dev.sextant.lang.metrics.StrayLine;
import dev.sextant.lang.words.LineTable;
import dev.sextant.lang.words.Nesting;
import dev.sextant.model.element.Allow;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.file.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.ICompositeNode;

/** Reads one element with all within it. What could not be read marks the element as broken. */
final class ElementReader {

  private final Reading reading;
  private final Lines lines;
  private final Ids ids;
  private final Facts facts;
  private final Blocks blocks;

  ElementReader(Reading reading, Lines lines, Ids ids) {
    this.reading = reading;
    this.lines = lines;
    this.ids = ids;
    this.facts = new Facts(reading);
    this.blocks = new Blocks(reading, lines, facts);
  }

  /** What is collected of an element while its lines are read. */
  private static final class Draft {
    private final ElementId id;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Element> children = new ArrayList<>();
    private final List<Allow> allows = new ArrayList<>();
    private final List<AllowLine> pending = new ArrayList<>();
    private boolean broken;

    private Draft(ElementId id) {
      this.id = id;
    }
  }

  /**
   * Reads the element that a line opens.
   *
   * @param parent the element around it
   * @param allows the suppressed findings on the lines before it
   * @return the element, or empty when the line does not even say what it opens
   */
  Optional<Element> read(Line line, Optional<ElementId> parent, List<AllowLine> allows) {
    ICompositeNode node = Reading.node(line);
    boolean brokenHead = lines.isBroken(node.getOffset());
    Optional<HeadParts> known =
        HeadParts.of((Statement) line.getContent(), parent.map(ElementId::kind));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    HeadParts head = known.get();
    int at = reading.at(node.getOffset(), node.getEndOffset());
    int nameAt = reading.at(head.nameStart(), head.nameEnd());
    Draft draft = new Draft(ids.id(head.kind(), parent, head.idName()));
    draft.broken = brokenHead || head.guessed();
    allows.forEach(allow -> draft.allows.add(allow(allow, at)));
    new HeadFacts(reading, facts, brokenHead).read((Statement) line.getContent(), draft.facts);
    if (head.name().isEmpty() && head.needsName() && !draft.broken) {
      reading
          .problems()
          .error(
              head.nameStart(),
              head.nameEnd(),
              "A `%s` needs a name: write `%s SomeName`"
                  .formatted(head.kind().keyword(), head.kind().keyword()));
      draft.broken = true;
    }
    if (line.getBody() != null) {
      line.getBody().getLines().forEach(inner -> read(inner, draft));
      reportPending(draft);
    }
    return Optional.of(
        new Element(
            draft.id,
            head.name(),
            head.label(),
            draft.facts,
            draft.children,
            draft.allows,
            draft.broken,
            at,
            nameAt));
  }

  private void read(Line line, Draft draft) {
    Statement statement = (Statement) line.getContent();
    boolean broken = lines.isBroken(Reading.node(line).getOffset());
    Optional<ElementKind> kind = Optional.of(draft.id.kind());
    switch (statement) {
      case null -> draft.broken = true;
      case AllowLine allow when broken -> draft.broken = true;
      case AllowLine allow -> draft.pending.add(allow);
      case StrayLine stray -> stray(stray, draft);
      case BlockHead block -> block(block, line, draft, broken);
      case Head head when Heads.isElement(head, kind) -> child(line, head, draft);
      default -> fact(line, statement, draft, broken);
    }
  }

  private void stray(StrayLine stray, Draft draft) {
    draft.pending.clear();
    draft.broken = true;
    int offset = Reading.node(stray).getOffset();
    if (!lines.isReported(offset)) {
      Optional<ElementKind> within = Optional.of(draft.id.kind());
      Suggestions.report(reading.problems(), stray.getText(), offset, within);
    }
  }

  private void block(BlockHead block, Line line, Draft draft, boolean broken) {
    boolean belongs = Nesting.parts(draft.id.kind()).contains(block.getKind());
    if (!belongs && !broken) {
      reading.error(block, Heads.misplaced(block, Optional.of(draft.id.kind())));
    }
    if (!belongs || broken) {
      draft.broken = true;
      return;
    }
    Blocks.Block read = blocks.read(block, line);
    draft.broken |= read.broken();
    draft.facts.add(read.fact());
    coverPending(draft, read.fact().at());
  }

  private void child(Line line, Head head, Draft draft) {
    ElementKind kind = Heads.kind(head, Optional.of(draft.id.kind())).orElseThrow();
    boolean belongs = Nesting.parent(kind).filter(draft.id.kind()::equals).isPresent();
    if (!belongs) {
      reading.error(head, Heads.misplaced(head, Optional.of(draft.id.kind())));
      draft.broken = true;
      return;
    }
    List<AllowLine> allows = List.copyOf(draft.pending);
    draft.pending.clear();
    read(line, Optional.of(draft.id), allows).ifPresent(draft.children::add);
  }

  private void fact(Line line, Statement statement, Draft draft, boolean broken) {
    if (line.getBody() != null) {
      reading.error(line.getBody(), "`%s` takes no braces".formatted(Heads.firstWord(statement)));
    }
    boolean belongs = LineTable.kinds(Heads.lead(statement)).contains(draft.id.kind());
    if (!belongs && !broken) {
      reading.error(statement, Heads.misplaced(statement, Optional.of(draft.id.kind())));
    }
    if (broken || !belongs) {
      draft.broken = true;
      draft.pending.clear();
      return;
    }
    if (statement instanceof RevisionLine revision) {
      Revisions.add(reading, facts, revision, draft.facts);
      return;
    }
    int meaningless = reading.countMeaningless();
    Fact fact = facts.fact(statement);
    if (reading.countMeaningless() > meaningless) {
      draft.broken = true;
      draft.pending.clear();
      return;
    }
    draft.facts.add(fact);
    coverPending(draft, fact.at());
  }

  private void coverPending(Draft draft, int covers) {
    draft.pending.forEach(allow -> draft.allows.add(allow(allow, covers)));
    draft.pending.clear();
  }

  private void reportPending(Draft draft) {
    draft.pending.forEach(
        allow ->
            reading.error(
                allow, "`allow` stands before the element or fact whose finding it suppresses"));
  }

  private Allow allow(AllowLine tree, int covers) {
    int at = reading.at(tree);
    return new Allow(
        Texts.name(tree.getRule()),
        Leaves.text(tree.getReason()),
        facts.leaves().optionalPeriod(tree.getUntil()),
        covers,
        at);
  }
}
