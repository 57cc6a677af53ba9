package io.github.driftless.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the build makes of lambdas and records does what the compiler's classes do. */
@Tag("launch")
class PlainCallsTest {

  private static final String SAMPLE =
      """
      import java.io.Serializable;
      import java.util.*;
      import java.util.concurrent.Callable;
      import java.util.function.*;
      import java.util.stream.*;

      public class Sample implements Callable<String> {
        record All(boolean a, byte b, short c, char d, int e, long f, float g, double h, String i,
            int[] j, List<String> k) {}
        record None() {}
        record Of<T extends Comparable<T>>(T value) {}
        record Own(String name) {
          @Override public boolean equals(Object other) { return other instanceof Own; }
          @Override public int hashCode() { return 7; }
        }
        interface Named {
          String name();
          private String secret() { return "secret " + name(); }
          default Supplier<String> told() { return this::secret; }
          static Named of(String name) { return () -> name; }
        }
        interface Long3 { long of(int a, long b, double c); }
        interface ToChar<T> { char of(T value); }
        static class Above {
          protected String kept() { return "above"; }
        }
        static class Below extends Above {
          @Override protected String kept() { return "below"; }
          Supplier<String> above() { return super::kept; }
          private Below self() { return this; }
          Supplier<Below> mine() { return this::self; }
        }
        private final List<Object> said = new ArrayList<>();
        private static int twice(int number) { return 2 * number; }
        private long plus(int a, long b, double c) { return a + b + (long) c; }
        static int code(int character) { return character; }
        static String join(String... all) { return String.join("+", all); }
        static <T extends Comparable<? super T>> T most(Collection<T> all) {
          return all.stream().max((a, b) -> a.compareTo(b)).orElseThrow();
        }
        private void say(Object what) { said.add(what); }

        @Override
        public String call() throws Exception {
          int[] numbers = {3, 1, 2};
          double half = 0.5;
          long big = 1L << 40;
          say(IntStream.of(numbers).map(Sample::twice).boxed().sorted(Comparator.reverseOrder()).toList());
          say(IntStream.of(numbers).mapToObj(Integer::toString).collect(Collectors.joining()));
          say(Stream.of("b", "a").sorted(String::compareTo).map(String::length).reduce(0, Integer::sum));
          say(Stream.of("x").map(StringBuilder::new).map(StringBuilder::reverse).toList().toString());
          say(Stream.of(1, 2).toArray(Integer[]::new).length);
          Long3 sum = this::plus;
          say(sum.of(1, big, half));
          Long3 other = (a, b, c) -> a * b + (long) (c * half) + big;
          say(other.of(2, 3, 4));
          Function<Character, Integer> character = Sample::code;
          say(character.apply('x'));
          ToChar<Character> unboxed = c -> c;
          say(unboxed.of('y'));
          ToLongFunction<Integer> widened = Integer::intValue;
          say(widened.applyAsLong(5));
          BiFunction<String, String, String> varargs = Sample::join;
          say(varargs.apply("p", "q"));
          Supplier<Supplier<String>> nested = () -> () -> "deep " + said.size();
          say(nested.get().get());
          say(Named.of("n").told().get());
          say(new Below().above().get() + new Below().kept() + (new Below().mine().get() != null));
          say(most(Set.of(4, 9, 2)));
          Runnable serial = (Runnable & Serializable) () -> say("serial");
          serial.run();
          Consumer<String> dropped = said::add;
          dropped.accept("dropped");
          Object[] some = {1L};
          UnaryOperator<Object> first = x -> some[0];
          say(first.apply(null));
          int[] array = {1};
          say(Optional.of(array).map(int[]::clone).get().length);
          Callable<String> failing = () -> { throw new Exception("thrown"); };
          try { failing.call(); } catch (Exception e) { say(e.getMessage()); }
          say(new Object() { Supplier<String> in() { return () -> "anonymous " + half; } }.in().get());
          All one = new All(true, (byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, -0.0, "i", numbers, List.of("k"));
          All same = new All(true, (byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, -0.0, "i", numbers, List.of("k"));
          say(List.of(one.equals(one), one.equals(same), one.hashCode() == same.hashCode(), one.equals(null),
              one.equals("i"), new None().equals(new None()), new None().hashCode()));
          for (All changed : List.of(
              new All(false, (byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, -0.0, "i", numbers, List.of("k")),
              new All(true, (byte) 1, (short) 2, 'd', 4, 5L, Float.NaN, -0.0, "i", numbers, List.of("k")),
              new All(true, (byte) 1, (short) 2, 'c', 4, 6L, Float.NaN, -0.0, "i", numbers, List.of("k")),
              new All(true, (byte) 1, (short) 2, 'c', 4, 5L, 1f, -0.0, "i", numbers, List.of("k")),
              new All(true, (byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, 0.0, "i", numbers, List.of("k")),
              new All(true, (byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, -0.0, null, numbers, List.of("k")),
              new All(true, (byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, -0.0, "i", null, List.of("k")))) {
            say(one.equals(changed));
            say(changed.equals(one));
          }
          record Local(String text, int number) {}
          say(new Local("a", 1).hashCode());
          say(List.of(new Local("a", 1), new None(), new Of<>(1), new Local(null, 2)));
          say(new All(true, (byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, -0.0, "i", null, List.of("k")));
          say(new All(false, (byte) -1, (short) -2, 'z', -4, -5L, 1.5f, 2.5e20, null, null, null));
          say(new Of<>("v").hashCode() + " " + new Of<>(1).equals(new Of<>(1)) + new Of<>("v"));
          say(new All(false, (byte) -1, (short) -2, 'z', -4, -5L, 1.5f, 2.5, "t", null, null).hashCode());
          say(new Own("a").equals(new Own("b")) + " " + new Own("a").hashCode() + new Own("c"));
          List<Map.Entry<String, Integer>> all = new ArrayList<>(List.of(
              Map.entry("b", 2), Map.entry("a", 2), Map.entry("c", 1), Map.entry("A", 1), Map.entry("b", 1)));
          Comparator<Map.Entry<String, Integer>> byNumber = Comparator.comparingInt(Map.Entry::getValue);
          Comparator<Map.Entry<String, Integer>> byName = Comparator.comparing(Map.Entry::getKey);
          for (Comparator<Map.Entry<String, Integer>> order : List.of(
              byNumber, byName, byNumber.reversed(), byNumber.thenComparing(byName),
              byNumber.thenComparing(e -> e.getKey()),
              byNumber.thenComparing(e -> e.getKey(), Comparator.reverseOrder()),
              byName.thenComparingInt(e -> e.getValue()),
              Comparator.comparing((Map.Entry<String, Integer> e) -> e.getKey(), String.CASE_INSENSITIVE_ORDER),
              Comparator.comparing((Map.Entry<String, Integer> e) -> e.getKey()).reversed().thenComparing(byNumber))) {
            all.sort(order);
            say(all);
          }
          return said.toString();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void doesTheSame() throws Exception {
    Path compiled = compiled("compiled");
    Path plain = compiled("plain");
    rewrite(plain);
    assertThat(result(plain)).isEqualTo(result(compiled)).contains("serial", "deep", "thrown");
    assertThat(calls(compiled)).isGreaterThan(30);
    // the one that can be serialised, and what would read it, are left to the library
    assertThat(calls(plain)).isEqualTo(2);
    assertThat(classes(plain).keySet()).hasSizeGreaterThan(classes(compiled).size() + 20);
  }

  @Test
  void leavesWhatIsPlainAsItIs() throws Exception {
    Path plain = compiled("plain");
    rewrite(plain);
    Map<String, String> before = classes(plain);
    rewrite(plain);
    assertThat(classes(plain)).isEqualTo(before);
  }

  private Path compiled(String name) throws IOException {
    Path source = folder.resolve("Sample.java");
    Files.writeString(source, SAMPLE);
    Path classes = Files.createDirectory(folder.resolve(name));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", classes.toString(), source.toString());
    assertThat(code).isZero();
    return classes;
  }

  private static void rewrite(Path classes) throws Exception {
    List<String> path = new ArrayList<>();
    for (String name : List.of("ClassReader", "tree.ClassNode", "commons.GeneratorAdapter")) {
      Class<?> type = Class.forName("org.objectweb.asm." + name);
      path.add(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, path),
                Places.project().resolve("src/build/PlainCalls.java").toString(),
                classes.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  /** Loads every class, so that each is verified, and runs the sample. */
  private static String result(Path classes) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String name : classes(classes).keySet()) {
        // asking for methods links the class
        Class.forName(name.replace(".class", ""), false, loader).getDeclaredMethods();
      }
      Object sample = loader.loadClass("Sample").getDeclaredConstructor().newInstance();
      return ((Callable<?>) sample).call().toString();
    }
  }

  /**
   * Counts what is linked when it is first run, but for what prints records and joins texts; what
   * the library makes of lambdas of its own, too.
   */
  private static int calls(Path classes) throws IOException {
    int[] calls = {0};
    MethodVisitor counting =
        new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitInvokeDynamicInsn(
              String name, String site, Handle bootstrap, Object... arguments) {
            boolean isText = bootstrap.getOwner().endsWith("StringConcatFactory");
            calls[0] += isText ? 0 : 1;
          }

          @Override
          public void visitMethodInsn(
              int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean makesOne = name.startsWith("comparing") || name.startsWith("thenComparing");
            calls[0] += owner.equals("java/util/Comparator") && makesOne ? 1 : 0;
          }
        };
    ClassVisitor all =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return counting;
          }
        };
    for (String bytes : classes(classes).values()) {
      new ClassReader(bytes.getBytes(StandardCharsets.ISO_8859_1)).accept(all, 0);
    }
    return calls[0];
  }

  /** Returns the classes by the names of their files, each byte a character. */
  private static Map<String, String> classes(Path classes) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.toList()) {
        found.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return found;
  }
}
