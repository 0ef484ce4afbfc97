package dev.sextant.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a class reaches out for, told by the members it accesses. */
enum Forbidden {
  CLOCK(Forbidden::readsTheClock, "the present moment is an argument"),
  LOCALE(Forbidden::readsTheLocale, "the machine's locale and time zone change bytes"),
  FORMATTING(
      Forbidden::formatsByTheLocale, "without a Locale, digits and letters depend on the machine"),
  ENVIRONMENT(
      target ->
          is(target, "java.lang.System", "getenv", "getProperty", "getProperties", "setProperty"),
      "what depends on the environment comes as an argument"),
  CONSOLE(
      target -> is(target, "java.lang.System", "out", "err", "in", "console"),
      "only the command line talks to the console"),
  EXIT(
      target ->
          is(target, "java.lang.System", "exit") || is(target, "java.lang.Runtime", "exit", "halt"),
      "only the command line ends the process"),
  DISK(Forbidden::touchesTheDisk, "reading and writing is the caller's");

  private static final Set<String> NOW =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.MonthDay");

  private static final List<String> DISK_CLASSES =
      List.of(
          "java.io.File",
          "java.io.RandomAccessFile",
          "java.nio.file.Files",
          "java.nio.channels.",
          "java.net.");

  private final Predicate<AccessTarget> test;

  private final String why;

  Forbidden(Predicate<AccessTarget> test, String why) {
    this.test = test;
    this.why = why;
  }

  /** Holds for a class none of whose accesses are of this kind. */
  ArchCondition<JavaClass> shunned() {
    return new ArchCondition<>("shun " + this + ", since " + why) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (test.test(access.getTarget())) {
            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
          }
        }
      }
    };
  }

  private static boolean readsTheClock(AccessTarget target) {
    String owner = target.getOwner().getName();
    return is(target, "java.lang.System", "currentTimeMillis", "nanoTime")
        || (NOW.contains(owner) && target.getName().equals("now"))
        || (owner.equals("java.time.Clock") && target.getName().startsWith("system"))
        || (owner.equals("java.util.Date") && isWithoutParameters(target) && isConstructor(target));
  }

  private static boolean readsTheLocale(AccessTarget target) {
    return is(target, "java.util.Locale", "getDefault", "setDefault")
        || is(target, "java.util.TimeZone", "getDefault", "setDefault")
        || is(target, "java.time.ZoneId", "systemDefault")
        || is(target, "java.nio.charset.Charset", "defaultCharset");
  }

  private static boolean formatsByTheLocale(AccessTarget target) {
    boolean hasLocale = parameters(target).contains("java.util.Locale");
    return !hasLocale
        && (is(target, "java.lang.String", "toLowerCase", "toUpperCase")
            || is(target, "java.time.format.DateTimeFormatter", "ofPattern", "ofLocalizedDate")
            || is(
                target,
                "java.text.NumberFormat",
                "getInstance",
                "getNumberInstance",
                "getPercentInstance")
            || is(target, "java.text.DecimalFormatSymbols", "getInstance")
            || (is(target, "java.text.DecimalFormat", "<init>")
                && !parameters(target).contains("java.text.DecimalFormatSymbols")));
  }

  private static boolean touchesTheDisk(AccessTarget target) {
    return DISK_CLASSES.stream().anyMatch(target.getOwner().getName()::startsWith);
  }

  private static boolean is(AccessTarget target, String owner, String... names) {
    return target.getOwner().getName().equals(owner) && Set.of(names).contains(target.getName());
  }

  private static boolean isConstructor(AccessTarget target) {
    return target.getName().equals("<init>");
  }

  private static boolean isWithoutParameters(AccessTarget target) {
    return parameters(target).isEmpty();
  }

  private static List<String> parameters(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitCallTarget call
        ? call.getRawParameterTypes().stream().map(JavaClass::getName).toList()
        : List.of();
  }
}
