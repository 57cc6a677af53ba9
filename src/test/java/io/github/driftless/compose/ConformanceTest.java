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
import java.util.stream.Stream;
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

  /** What the names of the project's own cases begin with. */
  private static final String OWN = "cases/";

  private static final Path CASES = Path.of("src/test/resources/compose/cases");

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
    Map<String, String> known = KnownDifferences.read();
    known.keySet().removeIf(id -> id.startsWith(OWN));
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
    String page = page(table, KnownDifferences.read());
    if (Boolean.getBoolean("driftless.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(page).as("docs/conformance.md").isEqualTo(Files.readString(PAGE));
    assertThat(unexpected).isEmpty();
    assertThat(known.keySet()).as("known differences that are none").isEmpty();
  }

  @Test
  void knowsItsOwnDifferences() throws IOException {
    Map<String, String> known = KnownDifferences.read();
    List<String> differing = new ArrayList<>();
    try (Stream<Path> folders = Files.list(CASES)) {
      for (Path folder : folders.filter(KnownDifferences::hasOther).sorted().toList()) {
        differing.add(OWN + folder.getFileName());
        Path expected = folder.resolve("expected.json");
        assertThat(Files.exists(expected) ? Files.readString(expected) : "")
            .as("what differs in " + folder.getFileName())
            .isNotEqualTo(KnownDifferences.other(folder));
      }
    }
    assertThat(known.keySet().stream().filter(id -> id.startsWith(OWN)).toList())
        .as("known-differences.txt, sorted")
        .isEqualTo(differing);
    System.out.println("conformance known differences outside the corpora: " + differing.size());
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
    page.append(
        """

        ## Known differences

        What Driftless makes of a stack otherwise than the reference, on purpose: %d in these corpora, %d outside them. Each has
        its case, which holds both answers; `./verify` counts them.

        | case | in the corpora | what differs, and why |
        |---|---|---|
        """
            .formatted(
                known.keySet().stream().filter(id -> !id.startsWith(OWN)).count(),
                known.keySet().stream().filter(id -> id.startsWith(OWN)).count()));
    known.forEach(
        (id, reason) ->
            page.append("| `")
                .append(id.substring(id.indexOf('/') + 1))
                .append(id.startsWith(OWN) ? "` | no | " : "` | yes | ")
                .append(reason)
                .append(" |\n"));
    page.append(
        """

        ## Limits

        A file may be 8 MiB large, collections may be nested 2,000 deep, and a document may hold 400,000 nodes, aliases counted
        with what they stand for. The reference allows files of any size and collections 10,000 deep, but no document of more
        than 100,000 nodes.

        ## What only Docker Compose adds

        Docker Compose teaches the reference one more format of env files, `format: raw`. `driftless compose` refuses it as the
        reference does; all other commands, which read leniently, take it.
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
}
