package dev.sextant.ui;

import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.view.OutlineNode;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** The elements of a file as a tree, in the Outline view. */
final class MetricsOutline extends ContentOutlinePage {

  private final ITextEditor editor;
  private final Consumer<Model> refresh = this::changed;

  MetricsOutline(ITextEditor editor) {
    this.editor = editor;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer tree = getTreeViewer();
    tree.setContentProvider(new Content());
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
    tree.setAutoExpandLevel(2);
    SextantPlugin.get().models().listen(refresh);
    Editors.opened(editor)
        .ifPresent(opened -> opened.model().project().latest().ifPresent(s -> show(opened, s)));
  }

  @Override
  public void dispose() {
    SextantPlugin.get().models().ignore(refresh);
    super.dispose();
  }

  private void changed(Model model) {
    Display.getDefault()
        .asyncExec(
            () ->
                Editors.opened(editor)
                    .filter(opened -> opened.model().equals(model))
                    .ifPresent(opened -> model.project().latest().ifPresent(s -> show(opened, s))));
  }

  private void show(Models.Opened opened, Snapshot snapshot) {
    TreeViewer tree = getTreeViewer();
    if (tree != null && !tree.getControl().isDisposed()) {
      Object[] expanded = tree.getExpandedElements();
      tree.setInput(Model.service(snapshot).outline(opened.path()));
      tree.setExpandedElements(expanded);
    }
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    Object first = ((IStructuredSelection) event.getSelection()).getFirstElement();
    if (first instanceof OutlineNode node && getControl().isFocusControl()) {
      editor.selectAndReveal(node.selected().start(), node.selected().length());
    }
  }

  private static final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return ((OutlineNode) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
      return null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return !((OutlineNode) element).children().isEmpty();
    }
  }

  private static final class Labels extends LabelProvider
      implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
      OutlineNode node = (OutlineNode) element;
      String kind = node.id().kind().keyword();
      String behind = node.label().isEmpty() ? kind : kind + " – " + node.label();
      return new StyledString(node.name()).append("  " + behind, StyledString.QUALIFIER_STYLER);
    }

    @Override
    public Image getImage(Object element) {
      return Icon.of(((OutlineNode) element).id().kind()).image();
    }
  }
}
