package io.github.driftless.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.driftless.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder under {@code output/ownership} is a case: {@code first/} is generated, then {@code
 * edits/} is laid over it and what {@code deleted.txt} lists is removed, then {@code then/} is
 * checked, generated, and generated with adoption, each on a fresh copy. {@code outcome.txt} tells
 * all that came of it.
 */
class OwnershipCasesTest {

  private static final Path CASES = Path.of("src/test/resources/output/ownership");

  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList().stream()
          .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
  }

  private void check(Path folder) throws IOException {
    StringBuilder told = new StringBuilder();
    String name = folder.getFileName().toString();

    Path checked = prepare(folder, temp.resolve(name + "-check"));
    SortedMap<String, String> before = Tree.read(checked);
    Outcome check = new PlanChecker().check(plan(folder, checked));
    assertThat(Tree.read(checked)).as("check writes nothing").isEqualTo(before);
    tell("check", check, checked, true, told);

    Path generated = prepare(folder, temp.resolve(name + "-generate"));
    Outcome generate = write(PlanWriter.refusing(), folder, generated);
    tell("generate", generate, generated, false, told);
    if (generate.failed()) {
      assertThat(Tree.read(generated)).as("a refused plan writes nothing").isEqualTo(before);
      assertThat(generate.changes()).isEmpty();
    } else {
      assertThat(lines(generate, generated))
          .as("check foretells what generate does")
          .isEqualTo(lines(check, checked));
    }

    Path adopted = prepare(folder, temp.resolve(name + "-adopt"));
    Outcome adopt = write(PlanWriter.adopting(), folder, adopted);
    tell("generate --adopt", adopt, adopted, false, told);
    told.append("files after it:\n");
    Tree.read(adopted)
        .forEach(
            (path, text) -> told.append("== ").append(path).append('\n').append(escaped(text)));

    Path golden = folder.resolve("outcome.txt");
    if (Boolean.getBoolean("driftless.update")) {
      Files.writeString(golden, told);
    }
    assertThat(told.toString()).as(folder.toString()).isEqualTo(Files.readString(golden));
  }

  private static Outcome write(PlanWriter writer, Path folder, Path at) {
    Outcome outcome = writer.write(plan(folder, at));
    if (!outcome.failed()) {
      assertClean("a second run", writer.write(plan(folder, at)));
      assertClean("check after it", new PlanChecker().check(plan(folder, at)));
    }
    return outcome;
  }

  private static void assertClean(String when, Outcome outcome) {
    assertThat(outcome.drift()).as(when).isEmpty();
    assertThat(outcome.problems()).as(when).isEmpty();
  }

  private static Path prepare(Path folder, Path at) throws IOException {
    SortedMap<String, String> first = Tree.read(folder.resolve("first"));
    Tree.write(at.resolve("stack/topology.yaml"), "title: Stack\n");
    Outcome outcome = PlanWriter.refusing().write(plan(first, at));
    assertThat(outcome.problems()).isEmpty();
    Tree.write(at, Tree.read(folder.resolve("edits")));
    Path deleted = folder.resolve("deleted.txt");
    if (Files.exists(deleted)) {
      for (String path : Files.readAllLines(deleted)) {
        Files.delete(at.resolve(path));
      }
    }
    return at;
  }

  private static Plan plan(Path folder, Path at) {
    return plan(Tree.read(folder.resolve("then")), at);
  }

  private static Plan plan(SortedMap<String, String> files, Path at) {
    return new Plan(
        List.of(
            new OutputFolder(
                at.resolve("out"),
                at.resolve("stack/topology.yaml"),
                Tree.planned(files, at.resolve("out")),
                List.of())),
        List.of());
  }

  private static void tell(
      String command, Outcome outcome, Path at, boolean withDiff, StringBuilder told) {
    told.append("$ ").append(command).append('\n');
    lines(outcome, at).forEach(line -> told.append(line).append('\n'));
    for (Change change : withDiff ? outcome.drift() : List.<Change>of()) {
      told.append(
          escaped(UnifiedDiff.of(relative(at, change.path()), change.before(), change.after())));
    }
    for (Problem problem : outcome.problems()) {
      told.append(problem.location().map(place -> relative(at, place.file())).orElse("-"));
      problem.location().ifPresent(p -> told.append(p.isWholeFile() ? "" : ":" + p.line()));
      told.append(": ").append(problem.severity().word()).append(": ");
      told.append(problem.message()).append(" [").append(problem.rule()).append("]\n");
      problem
          .related()
          .ifPresent(
              related ->
                  told.append("  ")
                      .append(relative(at, related.location().file()))
                      .append(
                          related.location().isWholeFile() ? "" : ":" + related.location().line())
                      .append(": ")
                      .append(related.message())
                      .append('\n'));
      problem.hint().ifPresent(hint -> told.append("  ").append(hint).append('\n'));
    }
    told.append('\n');
  }

  private static List<String> lines(Outcome outcome, Path at) {
    return outcome.changes().stream()
        .map(
            change ->
                change.kind().word()
                    + " "
                    + relative(at, change.path())
                    + (change.editedByHand() ? " (edited by hand)" : ""))
        .toList();
  }

  private static String relative(Path at, Path path) {
    return Slashes.of(at.relativize(path));
  }

  private static String escaped(String text) {
    return text.replace("\r", "\\r");
  }
}
