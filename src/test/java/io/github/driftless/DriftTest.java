package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void onlyLinesAboutTheChangedServiceDiffer() throws IOException {
    takeRadarrOffTheNetwork();
    Run check = Run.driftless(folder, "check", "--diff", STACK);
    assertThat(check.code()).as(check.err()).isEqualTo(1);
    // other pages say of many services whom they reach: there, more than radarr's lines change
    String page = diff(check.out(), "docs/networking-architecture.md");
    List<String> changed =
        page.lines()
            .filter(line -> line.matches("[-+](?![-+]{2} ).*"))
            // one line lays out the rows of a picture
            .filter(line -> !line.contains(" ~~~ "))
            .toList();
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

  /** The first thing is what happened to the network, with its line; then what to do about it. */
  @Test
  void saysWhatHappenedInTenLines() throws IOException {
    takeRadarrOffTheNetwork();
    Run check = Run.driftless(folder, "check", STACK);
    List<String> said = check.out().lines().toList();
    assertThat(said).hasSizeLessThanOrEqualTo(12);
    assertThat(said.get(0)).isEqualTo(STACK + ": the stack changed since its docs were written");
    assertThat(said)
        .anyMatch(
            line ->
                line.matches(
                    "  radarr: outbound Gluetun -> none \\(full-vpn\\) +full-vpn/compose.yaml:"
                        + lineOf("    network_mode: none")))
        .anyMatch(line -> line.startsWith("  gluetun: port 7878/tcp: Radarr -> not known"))
        .anyMatch(
            line ->
                line.startsWith(
                    "  films.example.org: leads to Radarr, which SWAG no longer reaches (risk)"));
    assertThat(said.get(said.size() - 1)).matches("[0-9]+ files are out of date: README.md, .*");
    assertThat(check.err())
        .isEqualTo(
            "All lines: driftless check --diff "
                + STACK
                + "\nTo repair: driftless generate "
                + STACK
                + "\n");
  }

  @Test
  void whereNothingChangedInTheNetworkItSaysThat() throws IOException {
    Path topology = folder.resolve(STACK + "/topology.yaml");
    Files.writeString(
        topology, Files.readString(topology).replace("title: Mylar3", "title: Comics"));
    Run check = Run.driftless(folder, "check", STACK);
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out().lines().findFirst().orElse(""))
        .startsWith(STACK + ": its docs are out of date; the network is what they were written");
  }

  @Test
  void factsOfAnotherVersionAreSaidAndNotGuessedAt() throws IOException {
    Path facts = folder.resolve("output/mediastack/docs/.driftless-facts");
    Files.writeString(facts, Files.readString(facts).replace("facts 1", "facts 2"));
    takeRadarrOffTheNetwork();
    Run check = Run.driftless(folder, "check", STACK);
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).startsWith(STACK + ": what changed since its docs were written is not");
    assertThat(check.err())
        .startsWith(
            "output/mediastack/docs/.driftless-facts:1:1: warning: this list of facts has a format"
                + " that this Driftless does not know\n");
  }

  @Test
  void factsEditedByHandAreSaid() throws IOException {
    Path facts = folder.resolve("output/mediastack/docs/.driftless-facts");
    Files.writeString(
        facts, Files.readString(facts).replace("unpackerr egress none", "unpackerr egress direct"));
    Run check = Run.driftless(folder, "check", STACK);
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains(
            "  unpackerr: outbound direct -> none ",
            "No page shows this. If nothing of it happened, somebody edited .driftless-facts.",
            "1 file is out of date: output/mediastack/docs/.driftless-facts");
    assertThat(Run.driftless(folder, "generate", STACK).code()).isZero();
    assertThat(Run.driftless(folder, "check", STACK).code()).isZero();
  }

  /** What is hidden on a public site is in no fact either, and counted. */
  @Test
  void factsHideWhatPagesHide() throws IOException {
    Path topology = folder.resolve(STACK + "/topology.yaml");
    Files.writeString(
        topology, Files.readString(topology) + "publish: { hide: [subnets, findings] }\n");
    assertThat(Run.driftless(folder, "generate", STACK).code()).isZero();
    assertThat(folder.resolve("output/mediastack/docs/.driftless-facts"))
        .content()
        .contains("\nhidden ")
        .doesNotContain("172.28.", "\nfinding ");
  }

  /** Unpackerr has none either, further down. */
  private int lineOf(String line) {
    try {
      return Files.readAllLines(folder.resolve(STACK + "/full-vpn/compose.yaml")).indexOf(line) + 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    Run check = Run.driftless(folder, "check", "--diff", STACK);
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .startsWith(STACK + ": its docs were edited by hand; the network is what they were")
        .contains("-My own words.", "was edited by hand", "--adopt");
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
        .filter(line -> !line.contains("port 7878 of the host"))
        .filter(line -> !line.matches("|[*]{2}Not known( in .*)?[*]{2}"))
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
