package dev.sextant.ide.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Line shapes made a machine that reads items one by one and always knows what can come next. Built
 * once; read by many threads.
 */
public final class Automaton {

  /** Accepts no line at all. */
  static final Automaton NOTHING = of(List.of());

  private record Step(Part.Atom atom, int to) {}

  private final List<List<Step>> steps = new ArrayList<>();
  private final List<List<Integer>> jumps = new ArrayList<>();
  private final int end;

  private Automaton(List<Part> shapes) {
    node();
    end = node();
    shapes.forEach(shape -> add(shape, 0, end));
  }

  static Automaton of(List<Part> shapes) {
    return new Automaton(shapes);
  }

  /** What can follow some items; nothing when no shape begins like them. */
  public Expected after(List<Item> items) {
    return expected(forward(items).getLast());
  }

  /**
   * As what each item of a line is read: the atoms that fit it and all items around it. Items from
   * the first one that fits nothing have none.
   */
  public List<List<Part.Atom>> read(List<Item> items) {
    List<BitSet> states = forward(items);
    int readable = states.size() - 1;
    while (readable > 0 && states.get(readable).isEmpty()) {
      readable--;
    }
    List<List<Part.Atom>> atoms = new ArrayList<>();
    BitSet goals = states.get(readable);
    for (int i = readable - 1; i >= 0; i--) {
      BitSet before = new BitSet();
      List<Part.Atom> found = new ArrayList<>();
      for (int state : states.get(i).stream().toArray()) {
        for (Step step : steps.get(state)) {
          if (items.get(i).fits(step.atom()) && closure(List.of(step.to())).intersects(goals)) {
            before.set(state);
            found.add(step.atom());
          }
        }
      }
      atoms.addFirst(found.stream().distinct().toList());
      goals = before;
    }
    while (atoms.size() < items.size()) {
      atoms.add(List.of());
    }
    return atoms;
  }

  /** The states before the first item, before the second one, and so on to the end. */
  private List<BitSet> forward(List<Item> items) {
    List<BitSet> states = new ArrayList<>(List.of(closure(List.of(0))));
    for (Item item : items) {
      List<Integer> reached = new ArrayList<>();
      for (int state : states.getLast().stream().toArray()) {
        for (Step step : steps.get(state)) {
          if (item.fits(step.atom())) {
            reached.add(step.to());
          }
        }
      }
      states.add(closure(reached));
    }
    return states;
  }

  private Expected expected(BitSet states) {
    List<Expected.Next> next = new ArrayList<>();
    states.stream()
        .forEach(
            state ->
                steps
                    .get(state)
                    .forEach(step -> next.add(new Expected.Next(step.atom(), forced(step)))));
    return new Expected(next.stream().distinct().toList(), states.get(end));
  }

  /** The words that must follow, so that {@code higher is better} is offered as a whole. */
  private List<String> forced(Step step) {
    List<String> words = new ArrayList<>();
    Step at = step;
    while (at.atom() instanceof Part.Word) {
      BitSet states = closure(List.of(at.to()));
      List<Step> out = states.stream().boxed().flatMap(s -> steps.get(s).stream()).toList();
      if (states.get(end)
          || out.size() != 1
          || !(out.getFirst().atom() instanceof Part.Word word)) {
        return words;
      }
      words.add(word.text());
      at = out.getFirst();
    }
    return words;
  }

  private BitSet closure(List<Integer> from) {
    BitSet reached = new BitSet(steps.size());
    List<Integer> open = new ArrayList<>(from);
    while (!open.isEmpty()) {
      int state = open.removeLast();
      if (!reached.get(state)) {
        reached.set(state);
        open.addAll(jumps.get(state));
      }
    }
    return reached;
  }

  private int node() {
    steps.add(new ArrayList<>());
    jumps.add(new ArrayList<>());
    return steps.size() - 1;
  }

  private void add(Part part, int from, int to) {
    switch (part) {
      case Part.Atom atom -> steps.get(from).add(new Step(atom, to));
      case Part.Sequence(List<Part> parts) -> addSequence(parts, from, to);
      case Part.Choice(List<Part> options) -> options.forEach(o -> add(o, from, to));
      case Part.Optional(Part inner) -> {
        jumps.get(from).add(to);
        add(inner, from, to);
      }
      case Part.Repeated(Part inner) -> {
        int loop = node();
        jumps.get(from).add(loop);
        jumps.get(loop).add(to);
        add(inner, loop, loop);
      }
    }
  }

  private void addSequence(List<Part> parts, int from, int to) {
    int at = from;
    for (int i = 0; i < parts.size(); i++) {
      int after = i == parts.size() - 1 ? to : node();
      add(parts.get(i), at, after);
      at = after;
    }
  }
}
