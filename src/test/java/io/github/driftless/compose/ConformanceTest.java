package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds every case of the corpora against what the reference makes of it, and counts. */
class ConformanceTest {

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(5_000).build())
              .build());

  private static final Path PAGE = Path.of("docs/conformance.md");

  private static final List<String> RELEVANT =
      List.of(
          "image",
          "container_name",
          "hostname",
          "networks",
          "network_mode",
          "ports",
          "expose",
          "depends_on",
          "links",
          "volumes",
          "environment",
          "labels",
          "profiles",
          "configs",
          "secrets",
          "extra_hosts");

  private enum Verdict {
    EQUAL,
    REJECTED,
    RELEVANT_PART_EQUAL,
    DIFFERS,
    WRONGLY_ACCEPTED,
    WRONGLY_REJECTED
  }

  @Test
  void agreesWithTheReference() throws IOException {
    Optional<Path> corpora = Corpora.folder();
    if (corpora.isEmpty()) {
      System.out.println("skipped: no folder ../shared/corpora beside the project");
    }
    assumeTrue(corpora.isPresent(), "skipped: ../shared/corpora is not there");
    Map<String, String> known = knownDifferences();
    List<String> unexpected = new ArrayList<>();
    Map<String, Map<Verdict, Integer>> table = new TreeMap<>();
    for (Path set : Corpora.sets(corpora.get())) {
      Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
      for (Corpora.Case it : Corpora.cases(set)) {
        List<Problem> told = new ArrayList<>();
        Verdict verdict = verdict(it, told);
        counts.merge(verdict, 1, Integer::sum);
        String id = set.getFileName() + "/" + it.name();
        boolean fine = verdict == Verdict.EQUAL || verdict == Verdict.REJECTED;
        if (!fine && known.remove(id) == null) {
          unexpected.add(id + ": " + verdict + " " + told);
        }
      }
      System.out.println("conformance " + set.getFileName() + " " + counts);
      table.put(set.getFileName().toString(), counts);
    }
    String page = page(table, knownDifferences());
    if (Boolean.getBoolean("driftless.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(page).as("docs/conformance.md").isEqualTo(Files.readString(PAGE));
    assertThat(unexpected).isEmpty();
    assertThat(known.keySet()).as("known differences that are none").isEmpty();
  }

  private static String page(Map<String, Map<Verdict, Integer>> table, Map<String, String> known) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Conformance

        What Driftless makes of real and of broken compose files, held against the reference implementation of the Compose
        Specification: the whole resolved project as JSON, or that the project is refused. Made by `ConformanceTest`.

        | corpus | cases | equal | refused by both | network part equal | differs | wrongly accepted | wrongly refused |
        |---|---|---|---|---|---|---|---|
        """);
    table.forEach(
        (name, counts) -> {
          page.append("| ")
              .append(name.endsWith("-testdata") ? "reference-testdata" : name)
              .append(" | ");
          page.append(counts.values().stream().mapToInt(Integer::intValue).sum()).append(" |");
          for (Verdict verdict : Verdict.values()) {
            page.append(' ').append(counts.getOrDefault(verdict, 0)).append(" |");
          }
          page.append('\n');
        });
    page.append("\n## Known differences\n\n");
    if (known.isEmpty()) {
      page.append("None in these corpora.\n");
    }
    known.forEach(
        (id, reason) -> page.append("- ").append(id).append(": ").append(reason).append('\n'));
    page.append(
        """

        Outside these corpora:

        - a key that begins with `x-` in `labels` or `environment` written as a mapping is kept; the reference turns it into an
          entry named `#extensions`
        - `pid: null` is accepted, as the specification says; the reference crashes
        - `build.ssh` with a path is printed as `ID=PATH`; the reference fails to print it
        - in a flow list, `[a:]` is a mapping, as YAML 1.2 says; the reference takes it for the text `a:`
        - U+0085, U+2028 and U+2029 do not end a line, as YAML 1.2 says; the reference breaks lines there
        - `%YAML 1.2` may stand above a document; the reference refuses all but 1.1
        - a date without quotes as the whole of `command` is taken as text; the reference drops it
        - a service of a wrong type that no other extends, in a file that is only extended from, goes unnoticed where the
          reference happens to look at it
        - a file of more than 100,000 nodes is accepted, up to 400,000; the reference refuses it
        - collections may be nested 2,000 deep, files be 8 MiB large; the reference allows 10,000 and any size
        """);
    return page.toString();
  }

  private static Verdict verdict(Corpora.Case it, List<Problem> told) throws IOException {
    Problems problems = new Problems();
    Optional<Project> project = ComposeLoader.load(it.request(), problems);
    told.addAll(problems.list());
    assertThat(problems.hasErrors())
        .as("whoever is refused is told why: " + it.name())
        .isEqualTo(project.isEmpty());
    Optional<String> golden = it.golden();
    if (golden.isEmpty()) {
      return project.isPresent() ? Verdict.WRONGLY_ACCEPTED : Verdict.REJECTED;
    }
    if (project.isEmpty()) {
      return Verdict.WRONGLY_REJECTED;
    }
    JsonNode mine = JSON.readTree(it.portable(ComposeJson.write(project.get())));
    JsonNode theirs = JSON.readTree(golden.get());
    if (mine.equals(theirs)) {
      return Verdict.EQUAL;
    }
    String dump = System.getProperty("driftless.dump");
    if (dump != null) {
      Path folder = Files.createDirectories(Path.of(dump));
      Files.writeString(folder.resolve(it.name() + ".mine.json"), mine.toPrettyString());
      Files.writeString(folder.resolve(it.name() + ".theirs.json"), theirs.toPrettyString());
    }
    return relevant(mine).equals(relevant(theirs)) ? Verdict.RELEVANT_PART_EQUAL : Verdict.DIFFERS;
  }

  private static Map<String, Object> relevant(JsonNode project) {
    Map<String, Object> parts = new TreeMap<>();
    for (String key : List.of("name", "networks", "volumes")) {
      Optional.ofNullable(project.get(key)).ifPresent(value -> parts.put(key, value));
    }
    Optional.ofNullable(project.get("services"))
        .ifPresent(
            services ->
                services
                    .properties()
                    .forEach(
                        service ->
                            RELEVANT.forEach(
                                key ->
                                    Optional.ofNullable(service.getValue().get(key))
                                        .ifPresent(
                                            value ->
                                                parts.put(
                                                    "services." + service.getKey() + "." + key,
                                                    value)))));
    return parts;
  }

  /** Cases in which Driftless differs on purpose, each with its reason. */
  private static Map<String, String> knownDifferences() throws IOException {
    Map<String, String> known = new TreeMap<>();
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/compose/known-differences.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(": ", 2);
        known.put(parts[0], parts[1]);
      }
    }
    return known;
  }
}
