package dev.sextant.lang.xtext;

import java.io.IOException;
import java.io.Writer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.ReplaceRegion;

/** Refuses to write syntax trees: a model is changed by edits of its text, which keep comments. */
public class NoSerializer implements ISerializer {

  @Override
  public String serialize(EObject tree) {
    throw refusal();
  }

  @Override
  public String serialize(EObject tree, SaveOptions options) {
    throw refusal();
  }

  @Override
  public void serialize(EObject tree, Writer writer, SaveOptions options) throws IOException {
    throw refusal();
  }

  @Override
  public ReplaceRegion serializeReplacement(EObject tree, SaveOptions options) {
    throw refusal();
  }

  private static UnsupportedOperationException refusal() {
    return new UnsupportedOperationException("A .metrics file is changed by edits of its text");
  }
}
