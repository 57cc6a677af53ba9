package io.github.driftless.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the engine at hand, 20.10, or the kernel under it lacks. Stacks that use it are not started;
 * {@code docs/network-semantics.md} says what is known of it from elsewhere.
 */
enum NewerThanTheEngine {
  /** Docker docs, "Port publishing and mapping": engine 27, {@code isolated} 28. */
  GATEWAY_MODES("com.docker.network.bridge.gateway_mode_"),
  /** Compose Specification, {@code networks}: engine 28. */
  GATEWAY_PRIORITY("gw_priority:"),
  /** A kernel without the module. */
  MACVLAN("driver: macvlan"),
  /** A kernel without the module. */
  IPVLAN("driver: ipvlan");

  private final String written;

  NewerThanTheEngine(String written) {
    this.written = written;
  }

  /** Returns what a stack uses of it. */
  static List<NewerThanTheEngine> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts =
          files
              .filter(file -> file.getFileName().toString().equals("compose.yaml"))
              .map(NewerThanTheEngine::read)
              .toList();
      return Stream.of(values())
          .filter(it -> texts.stream().anyMatch(text -> text.contains(it.written)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
