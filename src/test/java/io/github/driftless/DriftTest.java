package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line of the stack changes, and check says which lines of the docs are now wrong. */
class DriftTest {

  private static final String STACK = "stacks/mediastack";

  @TempDir Path folder;

  @BeforeEach
  void copyTheSample() {
    Places.copy(Places.project().resolve(STACK), folder.resolve(STACK));
    Places.copy(Places.project().resolve("output/mediastack"), folder.resolve("output/mediastack"));
    Places.copy(Places.project().resolve("README.md"), folder.resolve("README.md"));
  }

  @Test
  void committedOutputIsCurrent() {
    Run check = Run.driftless(folder, "check", STACK);
    assertThat(check.out()).isEmpty();
    assertThat(check.code()).as(check.err()).isZero();
  }

  @Test
  void onlyLinesAboutTheChangedServiceDiffer() throws IOException {
    takeRadarrOffTheNetwork();
    Run check = Run.driftless(folder, "check", STACK);
    assertThat(check.code()).as(check.err()).isEqualTo(1);
    // other pages say of many services whom they reach: there, more than radarr's lines change
    String page = diff(check.out(), "docs/networking-architecture.md");
    List<String> changed = page.lines().filter(line -> line.matches("[-+](?![-+]{2} ).*")).toList();
    assertThat(changed).isNotEmpty();
    List<String> removed = withoutRadarr(changed, "-");
    List<String> added = withoutRadarr(changed, "+");
    assertThat(added)
        .as("but for radarr, its port and counts, every new line was there before")
        .allMatch(removed::contains);
    Set<String> often = saidOfOthersToo();
    assertThat(removed)
        .as("but for radarr, its port and counts, every old line is still there")
        .allMatch(line -> added.contains(line) || often.contains(line));
    assertThat(check.err()).contains("To repair: driftless generate " + STACK);
  }

  /** What people write themselves and what they read comes first; git knows what was edited. */
  @Test
  void saysWhereDocsAreWrongAndWhatWasEdited() throws Exception {
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "docs");
    takeRadarrOffTheNetwork();
    List<String> said = Run.driftless(folder, "check", STACK).err().lines().toList();
    assertThat(said.get(0)).matches("[0-9]+ files differ from the stack:");
    assertThat(said.get(1)).startsWith("  README.md:11: says …").contains("18 through the VPN");
    assertThat(said.get(2)).startsWith("  output/mediastack/docs/index.md:7: says … out: VPN");
    assertThat(said.subList(3, 11))
        .allMatch(line -> line.matches(" {2}output/mediastack/docs/[^:]+[.]md:[0-9]+: .*"));
    assertThat(said).anyMatch(line -> line.contains("docs/findings.md:") && line.contains("lacks"));
    assertThat(said.get(11)).matches(" {2}and [0-9]+ more in the diff");
    assertThat(said.subList(12, said.size()))
        .containsExactly(
            "Edited in the stack since the docs were last committed:",
            "  " + STACK + "/full-vpn/compose.yaml:" + lineOf("    network_mode: none"),
            "To repair: driftless generate " + STACK);
  }

  /** Unpackerr has none either, further down. */
  private int lineOf(String line) throws IOException {
    return Files.readAllLines(folder.resolve(STACK + "/full-vpn/compose.yaml")).indexOf(line) + 1;
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  @Test
  void generateRepairs() throws IOException {
    takeRadarrOffTheNetwork();
    assertThat(Run.driftless(folder, "generate", STACK).code()).isZero();
    assertThat(Run.driftless(folder, "check", STACK).code()).isZero();
  }

  @Test
  void checkWritesNothing() throws IOException {
    takeRadarrOffTheNetwork();
    List<String> before = state();
    Run.driftless(folder, "check", STACK);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void pageEditedByHandIsDriftAndNeverReplacedSilently() throws IOException {
    Path page = folder.resolve("output/mediastack/docs/networking-architecture.md");
    Files.writeString(page, Files.readString(page) + "My own words.\n");
    Run check = Run.driftless(folder, "check", STACK);
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("-My own words.");
    assertThat(check.err()).contains("was edited by hand", "--adopt");
    Run generate = Run.driftless(folder, "generate", STACK);
    assertThat(generate.code()).isEqualTo(2);
    assertThat(page).content().endsWith("My own words.\n");
    assertThat(Run.driftless(folder, "generate", "--adopt", STACK).code()).isZero();
    assertThat(page).content().doesNotContain("My own words.");
  }

  @Test
  void noSecretReachesAnOutput() throws IOException {
    Path compose = folder.resolve(STACK + "/full-vpn/compose.yaml");
    String text = Files.readString(compose);
    Files.writeString(
        compose,
        text.replaceFirst(
            "(?m)^  unpackerr:\n",
            "  unpackerr:\n    labels: { token: hunter2-label, url: 'https://u:hunter2@example.org' }\n"
                + "    command: [--password, hunter2-command]\n"));
    Path env = folder.resolve(STACK + "/.env.example");
    Files.writeString(
        env, Files.readString(env).replaceAll("(?m)^(VPN_[A-Z_]*)=.*$", "$1=hunter2-env"));
    Run generate = Run.driftless(folder, "generate", STACK);
    assertThat(generate.code()).as(generate.err()).isZero();
    Run model = Run.driftless(folder, "model", STACK);
    assertThat(generate.out() + generate.err() + model.out() + model.err())
        .doesNotContain("hunter2");
    try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file).content().doesNotContain("hunter2");
      }
    }
  }

  private void takeRadarrOffTheNetwork() throws IOException {
    Path compose = folder.resolve(STACK + "/full-vpn/compose.yaml");
    String before = Files.readString(compose);
    String after =
        Pattern.compile("(?ms)^(  radarr:\n.*?network_mode: )[^\n]*")
            .matcher(before)
            .replaceFirst("$1none");
    assertThat(after).isNotEqualTo(before);
    Files.writeString(compose, after);
  }

  /** Lines that stand several times in a file: those of a block about each service. */
  private Set<String> saidOfOthersToo() throws IOException {
    Set<String> often = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("output/mediastack/docs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Set<String> once = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
          if (!once.add(line)) {
            often.add(line);
          }
        }
      }
    }
    return often;
  }

  /** Returns the part of a diff that is about one file. */
  private static String diff(String all, String file) {
    return Arrays.stream(all.split("(?m)^(?=--- )"))
        .filter(part -> part.lines().findFirst().orElse("").endsWith(file))
        .findFirst()
        .orElseThrow();
  }

  /** Lines about nothing but radarr are left out; of the others, what speaks of it and counts. */
  private static List<String> withoutRadarr(List<String> lines, String sign) {
    return lines.stream()
        .filter(line -> line.startsWith(sign))
        .map(
            line ->
                line.substring(1)
                    .replaceAll(", 7878/tcp( [(]whose is not known[)])?|Radarr, |, Radarr", ""))
        .filter(line -> !line.toLowerCase(Locale.ROOT).contains("radarr"))
        // its port still stands at the gateway: whose it is now, nothing says
        .filter(line -> !line.contains("port 7878 of the machine"))
        .filter(line -> !line.matches("|[*]{2}Not known[*]{2}"))
        .map(line -> line.replaceAll("[0-9]+", "N"))
        .toList();
  }

  private List<String> state() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .sorted()
          .map(
              file -> {
                try {
                  return file
                      + (Files.isRegularFile(file)
                          ? " " + Files.getLastModifiedTime(file) + " " + Files.size(file)
                          : "");
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .toList();
    }
  }
}
