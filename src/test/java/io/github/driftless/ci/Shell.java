package io.github.driftless.ci;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs scripts of jobs in a folder that is the checkout of somebody's stack. */
final class Shell {

  /**
   * What a script answered.
   *
   * @param said standard output and standard error, as a log shows them
   */
  record Answer(int code, String said) {}

  private final Path checkout;
  private final Map<String, String> environment = new HashMap<>();

  Shell(Path checkout) {
    this.checkout = checkout;
  }

  void set(String name, String value) {
    environment.put(name, value);
  }

  Answer run(List<String> shell, String script) throws IOException, InterruptedException {
    Path file = Files.createTempFile(checkout.getParent(), "step", ".sh");
    Files.writeString(file, script);
    return start(Stream.concat(shell.stream(), Stream.of(file.toString())).toList());
  }

  Answer start(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(checkout.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("DRIFTLESS_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), said);
  }

  /** Makes a folder in which {@code driftless} is this build, and the scripts of jobs are. */
  static Path driftless(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path script = folder.resolve("driftless");
    Files.writeString(
        script,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' io.github.driftless.launch.Start \"$@\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path scripts = Files.createDirectories(folder.resolve("docs/ci"));
    for (String name : List.of("changes.sh", "comment.sh", "driftless.sh")) {
      Path copy = Files.writeString(scripts.resolve(name), read("docs/ci/" + name));
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return folder;
  }

  /** A repository with a stack whose docs are current, and whose {@code .env} nobody committed. */
  static Path checkout(Path folder) throws IOException, InterruptedException {
    Path checkout = Files.createDirectories(folder.resolve("repository"));
    Path stack = Files.createDirectories(checkout.resolve("stacks/home"));
    Files.writeString(
        stack.resolve("compose.yaml"),
        """
        name: home
        services:
          web:
            image: nginx:1.29
            env_file: .env
            environment: { TOKEN: "${TOKEN}" }
            ports: ["8080:80"]
          db:
            image: postgres:18
            environment: { POSTGRES_PASSWORD: "${PASSWORD:?}" }
        """);
    Files.writeString(
        stack.resolve("topology.yaml"),
        """
        title: Home
        compose: compose.yaml
        pages:
          mkdocs: ../../docs
          wikijs: { dir: ../../wiki, path: networks }
        """);
    Run written = Run.driftless(checkout, "generate", "stacks/home");
    if (written.code() != 0) {
      throw new IllegalStateException(written.err());
    }
    commit(checkout);
    return checkout;
  }

  /** Commits all there is, and returns the id of the commit. */
  static String commit(Path repository) throws IOException, InterruptedException {
    Shell git = new Shell(repository);
    git.set("GIT_CONFIG_GLOBAL", "/dev/null");
    git.set("GIT_CONFIG_SYSTEM", "/dev/null");
    Answer made =
        git.run(
            List.of("sh"),
            "set -e; [ -e .git ] || git init -q -b main; git add .;"
                + " git -c user.name=a -c user.email=a@example.org commit -q --allow-empty -m one;"
                + " git rev-parse HEAD");
    if (made.code() != 0) {
      throw new IllegalStateException(made.said());
    }
    return made.said().strip();
  }

  /** Somebody changes the stack and forgets the docs. */
  static void drift(Path checkout) throws IOException {
    Path file = checkout.resolve("stacks/home/compose.yaml");
    Files.writeString(file, Files.readString(file).replace("nginx:1.29", "nginx:1.30"));
  }

  static String read(String file) throws IOException {
    return Files.readString(Places.project().resolve(file));
  }
}
