package dev.sextant.ui;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.model.workspace.Location;
import java.util.List;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** A list of places; a double click goes there. */
public final class ReferencesView extends ViewPart {

  static final String ID = SextantPlugin.ID + ".references";

  /** A place and its line of text. */
  private record Entry(Model model, Location place, String label) {}

  private TableViewer table;

  @Override
  public void createPartControl(Composite parent) {
    table = new TableViewer(parent);
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.setLabelProvider(new Labels());
    table.addOpenListener(
        event -> {
          Object first = ((IStructuredSelection) event.getSelection()).getFirstElement();
          if (first instanceof Entry entry) {
            Editors.show(entry.model(), entry.place());
          }
        });
    getSite().setSelectionProvider(table);
  }

  void show(Model model, Snapshot snapshot, List<Location> places) {
    table.setInput(places.stream().map(p -> entry(model, snapshot, p)).toList());
    setContentDescription(places.size() == 1 ? "1 place" : places.size() + " places");
  }

  private static Entry entry(Model model, Snapshot snapshot, Location place) {
    Document document = snapshot.document(place.file()).orElseThrow();
    int line = document.lines().position(place.span().start()).line();
    int start = document.lines().lineStart(line);
    String text = document.text().substring(start).lines().findFirst().orElse("").strip();
    return new Entry(model, place, "%s:%d  %s".formatted(place.file(), line, text));
  }

  private static final class Labels extends LabelProvider {
    @Override
    public String getText(Object element) {
      return element instanceof Entry entry ? entry.label() : "";
    }

    @Override
    public Image getImage(Object element) {
      return Icon.FILE.image();
    }
  }

  @Override
  public void setFocus() {
    table.getControl().setFocus();
  }
}
