package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Modes that come from others: every folder of {@code src/test/resources/derive} is a stack; beside
 * it lie the files that make the switches, what the page says of them, and how each mode is wired.
 * What a written file makes of the stack, loaded with the command in its head, is what the model
 * says.
 */
class DerivedModesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OVERRIDES = "out/overrides";

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> derived() {
    return Cases.in("derive", this::check);
  }

  private void check(Path folder) throws IOException {
    Path copy = temporary.resolve(folder.getFileName().toString());
    Places.copy(folder, copy);
    Run run = Run.driftless(copy, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    Path expected = folder.resolve("expected");
    Golden.assertEquals(expected.resolve("warnings.txt"), run.err());
    Golden.assertEquals(
        expected.resolve("wiring.txt"),
        StackFacts.wiring(JSON.readTree(Run.driftless(copy, "model").out())));
    String page = Files.readString(copy.resolve("out/networking-architecture.md"));
    Golden.assertEquals(
        expected.resolve("page.md"), page.substring(page.indexOf("## Moving a service")));
    List<String> names = new ArrayList<>();
    for (Path file : files(copy.resolve(OVERRIDES))) {
      names.add(file.getFileName().toString());
      Golden.assertEquals(expected.resolve(file.getFileName().toString()), Files.readString(file));
    }
    assertThat(files(expected))
        .as("no expected file is left over")
        .hasSize(names.size() + List.of("warnings.txt", "wiring.txt", "page.md").size());
    agrees(copy, copy.resolve(OVERRIDES), Optional.empty());
    for (Path reference : reference().stream().toList()) {
      agrees(copy, copy.resolve(OVERRIDES), Optional.of(reference));
    }
  }

  /**
   * The mode that was kept by hand before it was derived; it left out the gateway's control server.
   */
  @Test
  void sampleIsWhatWasKeptByHand() throws IOException {
    Path folder = Places.project().resolve("stacks/mediastack");
    Map<String, String> derived = StackFacts.ofMode(mode(folder, "minimal-vpn"));
    Run kept =
        Run.driftless(
            folder,
            "compose",
            "--env-file",
            ".env.example",
            "-f",
            Places.resources("compose-by-hand/minimal-vpn.yaml").toString());
    assertThat(kept.code()).as(kept.err()).isZero();
    assertThat(withoutControlServer(derived))
        .isEqualTo(withoutControlServer(StackFacts.ofProject(kept.out())));
  }

  /**
   * The real stack, whose maintainers keep both modes by hand. Their minimal files leave out the
   * port of the gateway's control server, which their full files publish; nothing else differs.
   */
  @ParameterizedTest
  @CsvSource({
    "full-vpn_single-yaml, min-vpn_single-yaml__docker-compose-mediastack, false",
    "full-vpn_single-yaml, min-vpn_single-yaml__docker-compose-mediastack, true",
    "full-vpn_multiple-yaml, min-vpn_mulitple-yaml__all-merged, false",
    "min-vpn_single-yaml, full-vpn_single-yaml__docker-compose-mediastack, false",
    "min-vpn_mulitple-yaml, full-vpn_multiple-yaml__all-merged, false",
    "min-vpn_mulitple-yaml, full-vpn_multiple-yaml__all-merged, true",
  })
  void realStackIsWhatItsMaintainersKeep(String from, String golden, boolean merged)
      throws IOException {
    Optional<Path> corpus = Places.shared("corpora/mediastack");
    assumeTrue(corpus.isPresent(), "skipped: ../shared/corpora/mediastack is not there");
    Map<String, String> expected =
        StackFacts.ofProject(Files.readString(corpus.get().resolve("golden/" + golden + ".json")));
    Path source = corpus.get().resolve(from);
    Path stack = Files.createDirectories(temporary.resolve(from));
    Places.copy(source, stack.resolve("files"));
    List<String> through =
        golden.startsWith("min")
            ? List.of("qbittorrent")
            : expected.entrySet().stream()
                .filter(entry -> entry.getValue().contains(" in gluetun "))
                .map(Map.Entry::getKey)
                .toList();
    List<String> files =
        files(stack.resolve("files")).stream()
            .map(file -> "files/" + file.getFileName())
            .filter(file -> file.endsWith(".yaml"))
            .toList();
    String compose =
        merged ? "{ compose: { files: " + files + " } }" : "{ projects: " + files + " }";
    Files.writeString(
        stack.resolve("topology.yaml"),
        "env-files: [files/docker-compose.env]\nmodes:\n  given: "
            + compose
            + "\n  derived: { derive: { from: given, via-vpn: "
            + through
            + " } }\npages: { mkdocs: out }\n");
    Run run = Run.driftless(stack, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(withoutControlServer(StackFacts.ofMode(mode(stack, "derived"))))
        .isEqualTo(withoutControlServer(expected));
    agrees(stack, stack.resolve(OVERRIDES), Optional.empty());
    for (Path reference : reference().stream().toList()) {
      agrees(stack, stack.resolve(OVERRIDES), Optional.of(reference));
    }
  }

  private static Map<String, String> withoutControlServer(Map<String, String> facts) {
    Map<String, String> without = new TreeMap<>(facts);
    without.computeIfPresent(
        "gluetun", (name, fact) -> fact.replace(", 0.0.0.0 8320:8320/tcp", ""));
    return without;
  }

  /**
   * Loads each written file with those it is laid over, by the command in its head, and compares
   * with the model.
   *
   * @param reference the program to load with; empty for our own
   */
  private static void agrees(Path stack, Path overrides, Optional<Path> reference)
      throws IOException {
    JsonNode model = JSON.readTree(Run.driftless(stack, "model").out());
    int loaded = 0;
    for (Path file : files(overrides)) {
      String json = load(stack, command(file), reference);
      String name = file.getFileName().toString();
      for (JsonNode mode : model.get("modes")) {
        String prefix = mode.get("name").asString();
        if (name.equals(prefix + ".compose.yaml") || name.startsWith(prefix + "-")) {
          Map<String, String> facts = StackFacts.ofProject(json);
          assertThat(StackFacts.ofMode(mode)).as(name).containsAllEntriesOf(followed(facts));
          loaded++;
        }
      }
    }
    assertThat(loaded).as("files that were loaded").isPositive();
  }

  /** The model names the last owner of a network, compose files the next. */
  private static Map<String, String> followed(Map<String, String> facts) {
    Map<String, String> last = new TreeMap<>();
    facts.forEach(
        (service, fact) -> {
          String at = fact;
          while (at.contains(" in ")) {
            String next = facts.get(at.replaceFirst(".* in (\\S+) .*", "$1"));
            if (next == null || !next.contains(" in ") || next.contains(" in bridge ")) {
              break;
            }
            at = next;
          }
          last.put(
              service,
              fact.contains(" in ")
                  ? fact.replaceFirst(
                      " in \\S+ ", at.replaceFirst(".*( in \\S+ ).*", "$1").replace("$", "\\$"))
                  : fact);
        });
    return last;
  }

  /** Returns the words of the command that a file's head tells, from the first option on. */
  private static List<String> command(Path file) throws IOException {
    String line =
        Files.readAllLines(file).stream()
            .filter(each -> each.startsWith("#   docker compose "))
            .findFirst()
            .orElseThrow();
    String options = line.substring("#   docker compose ".length());
    assertThat(options).endsWith(" up -d");
    return List.of(options.substring(0, options.length() - " up -d".length()).split(" "));
  }

  private static String load(Path stack, List<String> options, Optional<Path> reference)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (String option : options) {
      words.add(option.equals("-p") ? "--project-name" : option);
    }
    if (reference.isEmpty()) {
      words.add(0, "compose");
      Run run = Run.driftless(stack, words.toArray(String[]::new));
      assertThat(run.code()).as(run.err()).isZero();
      return run.out();
    }
    words.add(0, reference.get().toString());
    Process process = new ProcessBuilder(words).directory(stack.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(out).as(err).isNotEmpty();
    return out;
  }

  /** Where {@code -Ddriftless.oracle} points to the reference, it has to agree, too. */
  private static Optional<Path> reference() {
    return Optional.ofNullable(System.getProperty("driftless.oracle")).map(Path::of);
  }

  private static JsonNode mode(Path stack, String name) {
    JsonNode model = JSON.readTree(Run.driftless(stack, "model").out());
    for (JsonNode mode : model.get("modes")) {
      if (mode.get("name").asString().equals(name)) {
        return mode;
      }
    }
    throw new AssertionError("no mode " + name);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
