package dev.sextant.ui;

import dev.sextant.model.check.TextEdit;
import java.util.List;

/** Formats the file of the active editor. */
public final class FormatCommand extends EditorCommand {

  @Override
  Runnable prepare(Subject subject) {
    Models.Opened opened = subject.opened();
    List<TextEdit> edits = opened.model().current().formatting(opened.path()).stream().toList();
    return () -> Editors.apply(opened.model(), edits);
  }
}
