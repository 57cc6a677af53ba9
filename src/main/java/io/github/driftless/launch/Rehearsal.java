package io.github.driftless.launch;

import io.github.driftless.app.Exit;
import io.github.driftless.app.Settings;
import io.github.driftless.cli.Main;
import io.github.driftless.preview.PreviewServer;
import io.github.driftless.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does what people do most, once and for nobody: the script {@code driftless} starts it so that the
 * JVM can note which classes that takes, and later starts are quick.
 */
final class Rehearsal {

  /** What many compose files hold and the stack may not: the other way to write each thing. */
  private static final String FORMS =
      """
      x-common: &common
        restart: always
      networks:
        net:
          ipam:
            config:
            - subnet: 172.30.0.0/24
      volumes:
        data: {}
      secrets:
        key: { environment: KEY }
      services:
        app:
          <<: *common
          image: 'app:${TAG:-1}'
          build: { context: ., args: [ONE=1] }
          command: app --port 80
          environment:
          - NAME=value
          - GIVEN
          labels:
          - one=two
          ports:
          - 8080:80/udp
          - { target: 81, published: "8081" }
          volumes:
          - ./folder:/folder:ro
          - data:/data
          networks: [net]
          depends_on:
          - base
          secrets: [key]
          deploy: { resources: { limits: { memory: 1g, cpus: "0.5" } } }
          healthcheck:
            test: >
              true
            interval: 1m30s
          extra_hosts:
          - "host:172.30.0.9"
        base:
          image: base
          environment: { NAME: value, PORT: 80 }
        more:
          extends: base
          network_mode: service:app
          devices: [/dev/one:/dev/two]
          sysctls: [net.ipv4.ip_forward=1]
      """;

  private Rehearsal() {}

  /**
   * Generates and checks copies of stacks and makes their maps, looks for findings in the first
   * stack, prints its model, and shows it to itself.
   *
   * @param arguments the stacks, which write no higher than the second folder above them
   */
  public static void main(String[] arguments) throws IOException {
    Path scratch = Files.createTempDirectory("driftless");
    try {
      for (String stack : arguments) {
        Path copy = copy(Path.of(stack).toAbsolutePath().normalize(), scratch.resolve("stacks"));
        start("generate", copy);
        start("check", copy);
        map(copy, scratch);
      }
    } finally {
      delete(scratch);
    }
    System.exit(run(Path.of(arguments[0]).toAbsolutePath().normalize()));
  }

  /** Starts a command as people mostly do, and as scripts do: with an option. */
  private static void start(String command, Path stack) {
    Main.run(new String[] {command, stack.toString()}, stack, nowhere(), nowhere());
    Main.run(new String[] {command, "--strict", stack.toString()}, stack, nowhere(), nowhere());
  }

  private static void map(Path stack, Path to) {
    for (String name : List.of("map.html", "map.svg")) {
      String[] arguments = {"map", stack.toString(), "--out", to.resolve(name).toString()};
      Main.run(arguments, stack, nowhere(), nowhere());
    }
  }

  private static Path copy(Path stack, Path to) throws IOException {
    Path copy = to.resolve(stack.getFileName());
    Files.createDirectories(to);
    try (Stream<Path> paths = Files.walk(stack)) {
      for (Path path : paths.toList()) {
        Files.copy(path, copy.resolve(stack.relativize(path)));
      }
    }
    return copy;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /**
   * Returns the exit code: 2 where the stack cannot be shown.
   *
   * @param stack absolute
   */
  static int run(Path stack) throws IOException {
    start("check", stack);
    start("lint", stack);
    start("model", stack);
    Main.run(
        ComposeArguments.read(new String[] {"compose", "-f", "-"}).orElseThrow(),
        new ByteArrayInputStream(FORMS.getBytes(StandardCharsets.UTF_8)),
        stack,
        nowhere(),
        nowhere());
    Problems problems = new Problems();
    Optional<PreviewServer> preview = PreviewServer.start(stack, Settings.in(stack), 0, problems);
    if (preview.isEmpty()) {
      return Exit.BAD_INPUT.code();
    }
    try (PreviewServer server = preview.get()) {
      Visit.to(server);
    }
    return Exit.FINE.code();
  }
}
