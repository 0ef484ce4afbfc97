package dev.sextant.lang;

import dev.sextant.lang.parser.antlr.LineParser;
import dev.sextant.lang.parser.antlr.SyntaxErrors;
import dev.sextant.lang.xtext.NoSerializer;
import dev.sextant.lang.xtext.WrittenValues;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.validation.IResourceValidator;

/** What the language binds besides Xtext's own services. */
public class MetricsRuntimeModule extends AbstractMetricsRuntimeModule {

  /** The parser that recovers line by line. */
  @Override
  public Class<? extends IParser> bindIParser() {
    return LineParser.class;
  }

  /** Carries the places of syntax errors. */
  public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
    return SyntaxErrors.class;
  }

  /** Models are changed as text. */
  @Override
  public Class<? extends ISerializer> bindISerializer() {
    return NoSerializer.class;
  }

  /** Names and texts stay as they are written. */
  @Override
  public Class<? extends IValueConverterService> bindIValueConverterService() {
    return WrittenValues.class;
  }

  /** Findings instead of checks on the syntax tree. */
  public Class<? extends IResourceValidator> bindIResourceValidator() {
    return FindingsValidator.class;
  }
}
