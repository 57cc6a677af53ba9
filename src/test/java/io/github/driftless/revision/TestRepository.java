package io.github.driftless.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A repository made for a test by the git of this machine. */
record TestRepository(Path root) {

  /** Where revisions are put; a test that counts them has a place of its own. */
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  /** Makes one; a test is skipped without git. */
  static TestRepository make(Path root, String... options) throws IOException {
    assumeTrue(hasGit(), "there is no git on this machine");
    Files.createDirectories(root);
    TestRepository made = new TestRepository(root);
    List<String> init = new ArrayList<>(List.of("-c", "init.defaultBranch=main", "init", "-q"));
    init.addAll(List.of(options));
    made.git(init.toArray(String[]::new));
    return made;
  }

  private static boolean hasGit() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs git as a user would, by the same clock and with no settings of this machine. */
  String git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_ALLOW_PROTOCOL", "file");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Somebody");
      environment.put("GIT_" + who + "_EMAIL", "somebody@example.org");
      environment.put("GIT_" + who + "_DATE", "2024-01-02T03:04:05Z");
    }
    Process git = builder.redirectErrorStream(true).start();
    git.getOutputStream().close();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(git.waitFor()).as("%s%n%s", command, output).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return output.strip();
  }

  /** Writes a file. */
  TestRepository write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits all there is. */
  TestRepository commit() throws IOException {
    git("add", "--all");
    git("commit", "-q", "-m", "change");
    return this;
  }

  Path path(String path) {
    return root.resolve(path);
  }

  /** Returns it, found from its top folder. */
  Repository found() {
    return found(root);
  }

  static Repository found(Path path) {
    return found(Git.ofThisMachine(), path);
  }

  static Repository found(Git git, Path path) {
    Problems problems = new Problems();
    Optional<Repository> found = Repository.find(git, TEMPORARY, path, problems);
    assertThat(problems.list()).isEmpty();
    return found.orElseThrow();
  }

  /** Returns it as one that puts revisions into a folder. */
  Repository foundWith(Git git, Path temporary) {
    return Repository.find(git, temporary, root, new Problems()).orElseThrow();
  }

  /** Returns what is said instead of finding one. */
  static String notFound(Path path, Git git) {
    Problems problems = new Problems();
    assertThat(Repository.find(git, TEMPORARY, path, problems)).isEmpty();
    return said(problems);
  }

  /** Returns both sides of a stack; nothing may be wrong. */
  Sides sides(String range, String stack) {
    Problems problems = new Problems();
    Sides sides =
        sides(range, stack, problems).orElseThrow(() -> new AssertionError(said(problems)));
    assertThat(said(problems)).isEmpty();
    return sides;
  }

  Optional<Sides> sides(String range, String stack, Problems problems) {
    Repository repository = found();
    return repository
        .resolve(RevisionRange.parse(range), problems)
        .flatMap(pair -> repository.take(pair, root.resolve(stack), problems));
  }

  /** Returns what is said of a range that cannot be compared. */
  String refused(String range, String stack) {
    Problems problems = new Problems();
    Optional<Sides> sides = sides(range, stack, problems);
    sides.ifPresent(Sides::close);
    assertThat(sides).isEmpty();
    return said(problems);
  }

  /** Returns problems as lines: severity, rule, place, message, and the hint behind an arrow. */
  static String said(Problems problems) {
    StringBuilder text = new StringBuilder();
    for (Problem each : problems.list()) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(each.severity().name().toLowerCase(java.util.Locale.ROOT))
          .append(' ')
          .append(each.rule())
          .append(each.location().map(at -> " " + at.file().getFileName()).orElse(""))
          .append(": ")
          .append(each.message())
          .append(each.hint().map(hint -> " -> " + hint).orElse(""));
    }
    return text.toString();
  }

  /** Returns all that a side has on disk: paths with what they hold, links with an arrow. */
  static Map<String, String> files(Side side) throws IOException {
    return files(side.root());
  }

  static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.toList()) {
        String name = RepositoryPath.of(root.relativize(each));
        if (Files.isSymbolicLink(each)) {
          files.put(name, "-> " + Files.readSymbolicLink(each));
        } else if (Files.isRegularFile(each)) {
          files.put(name, Files.readString(each, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
