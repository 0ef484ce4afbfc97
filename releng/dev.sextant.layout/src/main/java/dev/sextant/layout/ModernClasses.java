package dev.sextant.layout;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Gives class files from before Java 6 the stack maps of Java 6. Without them a JVM leaves a class,
 * and every class below it, out of its ahead-of-time cache: ANTLR's runtime is one, and so would be
 * the parser of the language.
 */
final class ModernClasses {

  private static final int MAJOR_VERSION_AT = 6;

  private final ClassLoader libraries;

  /** Looks for classes in the jars of a folder. */
  ModernClasses(Path folder) throws IOException {
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> jars = Files.list(folder)) {
      for (Path jar : jars.sorted().toList()) {
        urls.add(jar.toUri().toURL());
      }
    }
    libraries = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** The class, as it is unless it is that old and all it mentions is there. */
  byte[] of(byte[] bytes) {
    int major = ((bytes[MAJOR_VERSION_AT] & 0xFF) << 8) | (bytes[MAJOR_VERSION_AT + 1] & 0xFF);
    if (major >= Opcodes.V1_6) {
      return bytes;
    }
    try {
      ClassWriter writer = new Writer();
      new ClassReader(bytes).accept(new Upgrade(writer), ClassReader.SKIP_FRAMES);
      return writer.toByteArray();
    } catch (TypeNotPresentException absent) {
      return bytes;
    }
  }

  /** Sets the version and writes subroutines, which Java 6 no longer has, in full. */
  private static final class Upgrade extends ClassVisitor {

    Upgrade(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String generics, String parent, String[] interfaces) {
      super.visit(Opcodes.V1_6, access, name, generics, parent, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String generics, String[] thrown) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, generics, thrown);
      return new JSRInlinerAdapter(next, access, name, descriptor, generics, thrown);
    }
  }

  /** Computes stack maps, for which it looks up parents among the libraries. */
  private final class Writer extends ClassWriter {

    Writer() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected ClassLoader getClassLoader() {
      return libraries;
    }
  }
}
