package dev.sextant.ui;

import dev.sextant.ide.navigate.RenameException;
import dev.sextant.ide.service.LanguageService;
import dev.sextant.model.check.TextEdit;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;

/** Renames what is named at the caret, in all files. */
public final class RenameCommand extends EditorCommand {

  @Override
  Runnable prepare(Subject subject) {
    LanguageService service = subject.opened().model().current();
    try {
      Optional<LanguageService.RenamedName> name =
          service.prepareRename(subject.opened().path(), subject.offset());
      return name.<Runnable>map(n -> () -> ask(subject, service, n.current()))
          .orElse(() -> refuse(subject, "There is no name at the caret"));
    } catch (RenameException e) {
      return () -> refuse(subject, e.getMessage());
    }
  }

  private static void ask(Subject subject, LanguageService service, String current) {
    InputDialog dialog =
        new InputDialog(
            subject.shell(),
            "Rename",
            "New name of " + current + ":",
            current,
            name -> mistake(subject, service, name));
    if (dialog.open() == Window.OK) {
      rename(subject, service, dialog.getValue());
    }
  }

  /** Why a name cannot be, while it is typed; null when it can. */
  private static String mistake(Subject subject, LanguageService service, String name) {
    try {
      service.rename(subject.opened().path(), subject.offset(), name);
      return null;
    } catch (RenameException e) {
      return e.getMessage();
    }
  }

  /** Makes the edits of a rename. */
  static void rename(Subject subject, LanguageService service, String name) {
    try {
      List<TextEdit> edits = service.rename(subject.opened().path(), subject.offset(), name);
      Editors.apply(subject.opened().model(), edits);
    } catch (RenameException e) {
      refuse(subject, e.getMessage());
    }
  }

  private static void refuse(Subject subject, String why) {
    MessageDialog.openInformation(subject.shell(), "Rename", why);
  }
}
