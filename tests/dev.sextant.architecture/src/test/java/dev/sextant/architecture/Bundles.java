package dev.sextant.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes of all bundles that are jars, each with the bundle it was found in. */
final class Bundles {

  private static final Pattern LOCATION =
      Pattern.compile("/dev\\.sextant\\.([a-z.]+?)(/target/classes/|-[0-9][^/]*\\.jar!/)");

  /** Values and functions on them: no framework, no disk, no clock, no locale. */
  static final Set<String> PURE = Set.of("model", "lint", "query", "sql");

  /** What writes files that must be the same on every machine. */
  static final Set<String> DETERMINISTIC =
      Set.of("model", "lint", "query", "sql", "report", "json", "site");

  /** Every class of the bundles, tests not among them. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(Bundles::isOfABundle)
          .importPackages("dev.sextant");

  /** Made from the grammar or a template. */
  static final DescribedPredicate<JavaClass> GENERATED =
      DescribedPredicate.describe("generated", Bundles::isGenerated);

  private Bundles() {}

  /**
   * The short name of the bundle of a class, by where it was found; empty for classes of others.
   */
  static String of(JavaClass type) {
    return type.getSource().map(source -> bundle(source.getUri().toString())).orElse("");
  }

  static DescribedPredicate<JavaClass> in(Set<String> bundles) {
    return DescribedPredicate.describe("in " + bundles, type -> bundles.contains(of(type)));
  }

  private static boolean isGenerated(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("dev.sextant.lang.metrics")
        || name.contains(".parser.antlr")
        || name.contains(".contentassist.antlr")
        || name.startsWith("dev.sextant.lang.serializer")
        || name.startsWith("dev.sextant.lang.services")
        || name.startsWith("dev.sextant.site.templates")
        || type.getSimpleName().startsWith("AbstractMetrics")
        || type.getSimpleName().endsWith("SetupGenerated");
  }

  private static boolean isOfABundle(Location location) {
    return !bundle(location.asURI().toString()).isEmpty();
  }

  private static String bundle(String uri) {
    Matcher matcher = LOCATION.matcher(uri);
    return matcher.find() ? matcher.group(1) : "";
  }
}
