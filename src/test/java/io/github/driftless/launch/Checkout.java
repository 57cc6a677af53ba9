package io.github.driftless.launch;

import io.github.driftless.testing.Places;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A small checkout with the real launcher, a few sources and a build that is played by a script: it
 * notes that it ran and gives out {@link Echo} as the jar.
 */
final class Checkout {

  private static final String BUILD =
      """
      #!/bin/sh
      echo "built $* with ${JAVA_HOME-}" >> builds.txt
      echo 'words of the build'
      %s
      mkdir -p target
      cp -p echo.jar target/driftless-maven-plugin-1-cli.jar
      """;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  private Checkout(Path folder) {
    this.folder = folder;
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  /** What a start of the launcher printed and answered. */
  record Started(int code, String out, String err) {}

  static Checkout in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("src/main/java/deep"));
    Files.createDirectories(folder.resolve("site-templates"));
    Files.createDirectories(folder.resolve("mkdocs-fragments"));
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.writeString(folder.resolve("src/main/java/deep/A.java"), "class A {}");
    Files.writeString(folder.resolve("site-templates/page.ftl"), "a page");
    Files.copy(
        Places.project().resolve("driftless"),
        folder.resolve("driftless"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Checkout checkout = new Checkout(folder);
    checkout.buildWith("");
    checkout.gives("first");
    return checkout;
  }

  Path folder() {
    return folder;
  }

  /** Says which lines of shell the build runs before it makes its jar. */
  Checkout buildWith(String lines) throws IOException {
    Files.writeString(folder.resolve("mvnw"), BUILD.formatted(lines));
    return this;
  }

  /** Says what the next jar calls itself. */
  Checkout gives(String build) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    String entry = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(folder.resolve("echo.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest);
        InputStream type = Echo.class.getResourceAsStream("/" + entry)) {
      jar.putNextEntry(new JarEntry(entry));
      type.transferTo(jar);
      jar.putNextEntry(new JarEntry(StartClass.ENTRY));
      jar.write(StartClass.bytes());
      jar.putNextEntry(new JarEntry("build.txt"));
      jar.write(build.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** Sets an environment variable of the starts to come. */
  Checkout with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Takes an environment variable from the starts to come. */
  Checkout without(String variable) {
    environment.remove(variable);
    return this;
  }

  /** Writes a file, now. */
  Checkout write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
    return this;
  }

  List<String> builds() throws IOException {
    Path notes = folder.resolve("builds.txt");
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }

  /** Starts the launcher from its own folder. */
  Started start(String... arguments) throws IOException, InterruptedException {
    return start(folder, "./driftless", arguments);
  }

  Started start(Path from, String command, String... arguments)
      throws IOException, InterruptedException {
    return finish(begin(from, command, arguments));
  }

  /** Starts the launcher with something to read and does not wait for its end. */
  Process begin(Path from, String command, String... arguments) throws IOException {
    // a pipe would be broken where the launcher ends before it is written to
    return builder(from, command, arguments)
        .redirectInput(Places.resources("launch/input.txt").toFile())
        .start();
  }

  /** Starts the launcher, which then waits for something to read. */
  Process launch(Path from, String command, String... arguments) throws IOException {
    return builder(from, command, arguments).start();
  }

  private ProcessBuilder builder(Path from, String command, String... arguments) {
    // the shell looks the command up on the PATH that the checkout is given
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\"", "sh", command));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(from.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    builder.environment().putAll(environment);
    return builder;
  }

  static Started finish(Process process) throws IOException, InterruptedException {
    // what the launcher prints is far less than a pipe holds
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Started(process.waitFor(), out, err);
  }
}
