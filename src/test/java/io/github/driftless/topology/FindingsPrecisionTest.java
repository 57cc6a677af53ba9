package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.problem.Location;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares what lint finds with what people found in real stacks. The table of {@code docs/lint.md}
 * is what this measures; {@code -Ddriftless.update=true} writes it anew.
 */
class FindingsPrecisionTest {

  private static final double RIGHT = 0.95;
  private static final double FOUND = 0.85;

  /** A mount in its long form has this many lines at most; any line of an entry is right. */
  private static final int ENTRY = 5;

  @TempDir Path folder;

  private final List<String> wrong = new ArrayList<>();
  private int lines;

  @Test
  void mostOfWhatLintSaysIsRight() throws IOException {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Truth truth : TruthStack.truths()) {
      Optional<Path> stack = TruthStack.folder(truth);
      assumeTrue(stack.isPresent(), "the corpora are not there");
      Stack loaded = TruthStack.load(truth, stack.get(), folder);
      tallies.put(truth.name(), tally(truth, stack.get(), loaded));
    }
    wrong.forEach(System.out::println);
    String table = table(tallies);
    System.out.println(table);
    assertTable(table);
    Tally counted = sum(tallies, true);
    assertThat(counted.precision()).as("right").isGreaterThanOrEqualTo(RIGHT);
    assertThat(counted.recall()).as("found").isGreaterThanOrEqualTo(FOUND);
    assertThat(lines).as("findings at the entry that causes them").isEqualTo(sum(tallies).found());
  }

  private Tally tally(Truth truth, Path stack, Stack loaded) {
    Map<String, String> names = new LinkedHashMap<>();
    loaded.topology().modes().get(0).services().forEach(each -> names.put(each.id(), each.name()));
    Path first = stack.resolve(truth.texts("files").get(0)).normalize();
    List<Fields> left = new ArrayList<>(truth.list("findings"));
    int all = left.size();
    int right = 0;
    int counted = 0;
    for (Said finding : said(Analysis.of(loaded).findings())) {
      List<String> services = finding.services().stream().map(names::get).toList();
      Optional<Fields> same =
          left.stream()
              .filter(fact -> isAbout(fact, finding, services))
              .filter(fact -> agrees(fact, finding, first, stack))
              .findFirst();
      boolean debatable =
          truth.debatable("finding").stream().anyMatch(fact -> isAbout(fact, finding, services));
      if (same.isPresent()) {
        left.remove(same.get());
        right++;
        counted++;
        line(truth, same.get(), finding);
      } else if (!debatable) {
        counted++;
        wrong.add(truth.name() + ": no finding " + finding.rule() + ": " + finding.message());
      }
    }
    left.forEach(
        fact ->
            wrong.add(
                truth.name()
                    + ": missed "
                    + fact.text("rule").orElseThrow()
                    + " of "
                    + fact.text("service").orElse("")));
    return new Tally(right, counted, right, all);
  }

  /**
   * One thing that lint says: a finding, or what a finding says of another one with the same cause.
   */
  private record Said(String rule, String message, Location location, List<String> services) {}

  private static List<Said> said(List<Finding> findings) {
    List<Said> said = new ArrayList<>();
    for (Finding each : findings) {
      said.add(new Said(each.rule(), each.message(), each.location(), each.services()));
      each.sameCause()
          .forEach(
              other ->
                  said.add(
                      new Said(other.rule(), other.remark(), other.location(), other.services())));
    }
    return said;
  }

  private void line(Truth truth, Fields fact, Said finding) {
    int told = finding.location().line();
    int written = fact.text("line").map(Integer::valueOf).orElse(told);
    if (told <= written && written < told + ENTRY) {
      lines++;
    } else {
      wrong.add(truth.name() + ": line " + told + ", not " + written + ": " + finding.message());
    }
  }

  private static boolean isAbout(Fields fact, Said finding, List<String> services) {
    return fact.text("rule").orElseThrow().equals(finding.rule())
        && Truth.fits(fact, "service", services.stream().findFirst())
        && Truth.fits(fact, "to", services.stream().skip(1).findFirst());
  }

  /** What a finding about the socket knows besides, it says in its words. */
  private static boolean agrees(Fields fact, Said finding, Path first, Path stack) {
    boolean write = !finding.message().contains("read-only");
    boolean reachable = finding.message().contains("reached from outside");
    Path file = fact.text("file").map(stack::resolve).map(Path::normalize).orElse(first);
    return finding.location().file().equals(file)
        && Truth.fits(fact, "write", Optional.of(String.valueOf(write)))
        && Truth.fits(fact, "reachable", Optional.of(String.valueOf(reachable)));
  }

  private static Tally sum(Map<String, Tally> tallies, boolean counted) {
    return tallies.entrySet().stream()
        .filter(each -> TruthStack.COUNTED.contains(each.getKey()) == counted)
        .map(Map.Entry::getValue)
        .reduce(Tally.NONE, Tally::plus);
  }

  private static Tally sum(Map<String, Tally> tallies) {
    return sum(tallies, true).plus(sum(tallies, false));
  }

  private static String table(Map<String, Tally> tallies) {
    StringBuilder out = new StringBuilder("| stack | findings right | findings found |\n");
    out.append("|---|---|---|\n");
    for (boolean counted : new boolean[] {true, false}) {
      tallies.forEach(
          (name, tally) -> {
            if (TruthStack.COUNTED.contains(name) == counted) {
              row(out, name, tally);
            }
          });
      row(out, counted ? "**the ten stacks**" : "**the others**", sum(tallies, counted));
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String name, Tally tally) {
    out.append("| ").append(name).append(" | ").append(tally.cells()).append(" |\n");
  }

  private static void assertTable(String table) throws IOException {
    Path page = Places.project().resolve("docs/lint.md");
    String begin = "<!-- measured -->\n";
    String text = Files.readString(page);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- /measured -->");
    String fresh = text.substring(0, from) + table + text.substring(to);
    if (Boolean.getBoolean("driftless.update")) {
      Files.writeString(page, fresh);
    }
    assertThat(Files.readString(page)).isEqualTo(fresh);
  }
}
