package dev.sextant.lang.xtext;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.nodemodel.INode;

/** Keeps names and texts as they are written; the model builder takes them out of their quotes. */
public class WrittenValues implements IValueConverterService {

  @Override
  public Object toValue(String written, String rule, INode node) {
    return written;
  }

  @Override
  public String toString(Object value, String rule) {
    return value.toString();
  }
}
