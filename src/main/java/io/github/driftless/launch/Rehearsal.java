package io.github.driftless.launch;

import io.github.driftless.app.Exit;
import io.github.driftless.app.Settings;
import io.github.driftless.preview.PreviewServer;
import io.github.driftless.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does what people do most, once and for nobody, so that the JVM can note which classes that takes,
 * and later starts are quick: the script {@code driftless} starts it, and so does what makes the
 * bundle, for each of its caches.
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
   * Rehearses a part, and ends the process.
   *
   * @param arguments the part and what it takes: {@code all} or {@code check} with stacks, which
   *     write no higher than the second folder above them, {@code compose} with its arguments
   */
  public static void main(String[] arguments) throws IOException {
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    List<Path> stacks =
        Stream.of(rest).map(each -> Path.of(each).toAbsolutePath().normalize()).toList();
    System.exit(
        switch (arguments[0]) {
          case "compose" -> compose(rest);
          case "check" -> check(stacks);
          default -> all(stacks);
        });
  }

  /**
   * Generates and checks copies of stacks and makes their maps, looks for findings in the first
   * stack, prints its model, and shows it to itself.
   */
  private static int all(List<Path> stacks) throws IOException {
    Path scratch = Files.createTempDirectory("driftless");
    try {
      for (Path stack : stacks) {
        Path copy = copy(stack, scratch.resolve("stacks"));
        start("generate", copy);
        start("check", copy);
        map(copy, scratch);
      }
    } finally {
      delete(scratch);
    }
    return run(stacks.get(0));
  }

  /** Looks at stacks whose pages are as they should be, so that no picture is drawn. */
  private static int check(List<Path> stacks) {
    stacks.forEach(Rehearsal::look);
    return Exit.FINE.code();
  }

  /** Prints a stack, and what it may not have. */
  private static int compose(String[] arguments) {
    String[] all = Stream.concat(Stream.of("compose"), Stream.of(arguments)).toArray(String[]::new);
    forms(Path.of("").toAbsolutePath());
    return Start.run(
        all, InputStream.nullInputStream(), Path.of("").toAbsolutePath(), nowhere(), nowhere());
  }

  private static void forms(Path from) {
    Start.run(
        new String[] {"compose", "-f", "-"},
        new ByteArrayInputStream(FORMS.getBytes(StandardCharsets.UTF_8)),
        from,
        nowhere(),
        nowhere());
  }

  private static void look(Path stack) {
    start("check", stack);
    start("lint", stack);
  }

  /** Starts a command as people mostly do, and as scripts do: with an option. */
  private static void start(String command, Path stack) {
    start(stack, command, stack.toString());
    start(stack, command, "--strict", stack.toString());
  }

  private static void start(Path from, String... arguments) {
    Start.run(arguments, InputStream.nullInputStream(), from, nowhere(), nowhere());
  }

  private static void map(Path stack, Path to) {
    for (String name : List.of("map.html", "map.svg")) {
      start(stack, "map", stack.toString(), "--out", to.resolve(name).toString());
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
    look(stack);
    start("model", stack);
    forms(stack);
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
