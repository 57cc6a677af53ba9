package io.github.driftless.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A class by the name that the launcher starts, which hands over to {@link Echo}. It is compiled
 * here, since the tests see the program's own class of that name.
 */
final class StartClass {

  static final String ENTRY = "io/github/driftless/launch/Start.class";

  private static final String SOURCE =
      """
      package io.github.driftless.launch;

      public final class Start {
        public static void main(String[] arguments) throws Exception {
          io.github.driftless.launch.Echo.main(arguments);
        }
      }
      """;

  private static final byte[] BYTES = compile();

  private StartClass() {}

  static byte[] bytes() {
    return BYTES.clone();
  }

  private static byte[] compile() {
    try {
      Path folder = Files.createTempDirectory("driftless-start");
      Path source = Files.writeString(folder.resolve("Start.java"), SOURCE);
      int code =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-d",
                  folder.toString(),
                  "--release",
                  "17",
                  "-cp",
                  System.getProperty("java.class.path"),
                  source.toString());
      assertThat(code).isZero();
      byte[] bytes = Files.readAllBytes(folder.resolve(ENTRY));
      try (Stream<Path> made = Files.walk(folder)) {
        for (Path each : made.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
