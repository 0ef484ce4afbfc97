package dev.sextant.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays out the jars of the command line for a fast start: {@code Layout JARS LIB all|this}.
 *
 * <p>Signatures are left out, since a JVM does not put classes of signed jars into its
 * ahead-of-time cache; {@link ModernClasses} makes those of very old jars fit for it. DuckDB's
 * native libraries are put beside its jar, where the driver loads them without unpacking them at
 * every start; {@code this} keeps only the one for this machine. {@code sextant.jar} names all
 * other jars, and {@code build-id} tells one layout from another.
 */
public final class Layout {

  private static final FileTime WHEN = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final String NATIVE = "libduckdb_java.so_";

  private final Path jars;
  private final Path lib;
  private final ModernClasses modern;
  private final boolean everyPlatform;
  private final MessageDigest digest;

  private Layout(Path jars, Path lib, boolean everyPlatform) throws Exception {
    this.jars = jars;
    this.lib = lib;
    this.modern = new ModernClasses(jars);
    this.everyPlatform = everyPlatform;
    this.digest = MessageDigest.getInstance("SHA-256");
  }

  /** Copies the jars of the first folder into the second. */
  public static void main(String[] args) throws Exception {
    new Layout(Path.of(args[0]), Path.of(args[1]), args[2].equals("all")).write();
  }

  private void write() throws IOException {
    Files.createDirectories(lib);
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(jars)) {
      for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        names.add(jar.getFileName().toString());
        copy(jar);
      }
    }
    writeMainJar(names);
    Files.writeString(
        lib.resolve("build-id"), HexFormat.of().formatHex(digest.digest(), 0, 8) + "\n");
  }

  private void copy(Path jar) throws IOException {
    Path copy = lib.resolve(jar.getFileName().toString());
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : in.stream().toList()) {
        if (entry.getName().startsWith(NATIVE)) {
          copyNative(in, entry);
        } else if (!isSignature(entry.getName())) {
          copyEntry(in, entry, out);
        }
      }
    }
    Files.setLastModifiedTime(copy, WHEN);
    digest.update(Files.readAllBytes(copy));
  }

  private static boolean isSignature(String name) {
    return name.startsWith("META-INF/") && name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }

  private void copyEntry(ZipFile in, ZipEntry entry, ZipOutputStream out) throws IOException {
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setLastModifiedTime(WHEN);
    out.putNextEntry(copy);
    try (InputStream bytes = in.getInputStream(entry)) {
      if (entry.getName().equals("META-INF/MANIFEST.MF")) {
        Manifest manifest = new Manifest(bytes);
        // The digests of entries mean nothing without the signatures and cost time to read.
        manifest.getEntries().clear();
        manifest.write(out);
      } else if (entry.getName().endsWith(".class")) {
        out.write(modern.of(bytes.readAllBytes()));
      } else {
        bytes.transferTo(out);
      }
    }
    out.closeEntry();
  }

  private void copyNative(ZipFile in, ZipEntry entry) throws IOException {
    if (everyPlatform || entry.getName().equals(NATIVE + platform())) {
      Path copy = lib.resolve(entry.getName());
      try (InputStream bytes = in.getInputStream(entry);
          OutputStream out = Files.newOutputStream(copy)) {
        bytes.transferTo(out);
      }
      Files.setLastModifiedTime(copy, WHEN);
    }
  }

  /** The end of the native library's name on this machine, as the driver spells it. */
  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String cpu = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      return "osx_universal";
    }
    String system = os.startsWith("windows") ? "windows" : "linux";
    return system + "_" + (cpu.equals("aarch64") || cpu.equals("arm64") ? "arm64" : "amd64");
  }

  private void writeMainJar(List<String> names) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "dev.sextant.cli.Main");
    main.put(Attributes.Name.CLASS_PATH, String.join(" ", names));
    Path jar = lib.resolve("sextant.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      ZipEntry entry = new ZipEntry("META-INF/MANIFEST.MF");
      entry.setLastModifiedTime(WHEN);
      out.putNextEntry(entry);
      manifest.write(out);
      out.closeEntry();
    }
    Files.setLastModifiedTime(jar, WHEN);
  }
}
