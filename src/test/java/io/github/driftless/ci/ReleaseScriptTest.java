package io.github.driftless.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.driftless.ci.Shell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/ci/driftless.sh} runs what was released and nothing else. */
@Tag("jobs")
class ReleaseScriptTest {

  @TempDir Path folder;

  private Path home = Path.of("");
  private Release release;

  @BeforeEach
  void publish() throws Exception {
    for (String tool : List.of("curl", "tar")) {
      assumeThat(new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor())
          .as("skipped: there is no " + tool)
          .isZero();
    }
    home = Shell.driftless(folder.resolve("a home é"));
    // a checkout that can be built would hide that a release was not had
    Files.delete(home.resolve("driftless"));
    release = new Release(folder.resolve("released"));
  }

  @AfterEach
  void stop() {
    if (release != null) {
      release.close();
    }
  }

  @Test
  void downloadsAReleaseOnce() throws Exception {
    for (String version : List.of(Release.VERSION, "v" + Release.VERSION)) {
      Answer answer = run(shell(version));
      assertThat(answer.code()).as(answer.said()).isZero();
      assertThat(answer.said()).matches("driftless .*\\R");
    }
    assertThat(release.takeRequests())
        .hasSize(2)
        .first()
        .asString()
        .isEqualTo("/download/v9.8.7/checksums_sha256.txt");
    assertThat(kept()).as("what was in between is gone").hasSize(1);
  }

  @Test
  void theCheckoutSaysWhichReleaseItIs() throws Exception {
    Files.writeString(
        home.resolve("pom.xml"),
        "<project>\n  <version>9.8.7</version>\n  <parent>\n    <version>1</version>\n");
    Shell shell = shell("");
    shell.set("DRIFTLESS_CACHE", folder.resolve("kept here").toString());
    assertThat(run(shell).code()).isZero();
    assertThat(folder.resolve("kept here")).isNotEmptyDirectory();
  }

  @Test
  void whatIsNoReleaseIsNotBuiltInSilence() throws Exception {
    Files.writeString(home.resolve("pom.xml"), "  <version>9.8.8-SNAPSHOT</version>\n");
    Answer answer = run(shell(""));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.said())
        .isEqualTo(
            "driftless: this checkout of Driftless is no release, so that there is nothing to"
                + " download\n"
                + "driftless: name a release (DRIFTLESS_VERSION, in the action: version), or say"
                + " \"source\" to build this checkout\n");
    assertThat(release.takeRequests()).isEmpty();
  }

  @Test
  void unpacksNothingThatIsNotWhatWasReleased() throws Exception {
    release.tamper();
    Answer answer = run(shell(Release.VERSION));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.said())
        .contains("is not what was released, and was not unpacked\n", "expected: ");
    assertThat(kept()).isEmpty();
  }

  @Test
  void aChecksumOfOnesOwnCountsMoreThanThatOfTheRelease() throws Exception {
    release.tamperWithAll();
    Shell shell = shell(Release.VERSION);
    shell.set("DRIFTLESS_SHA256", release.otherChecksum());
    Answer answer = run(shell);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.said()).contains("is not what was released", release.otherChecksum());
    assertThat(release.takeRequests()).as("the list is not asked for").hasSize(1);
    assertThat(kept()).isEmpty();
  }

  @Test
  void saysWhatIsNotThere() throws Exception {
    Answer answer = run(shell("1.2.3"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.said())
        .contains(
            "driftless: "
                + release.address()
                + "/v1.2.3/checksums_sha256.txt cannot be downloaded");
    Answer wrong = run(shell("../evil"));
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.said()).isEqualTo("driftless: \"../evil\" is no version; one is 0.1.0\n");
    assertThat(kept()).isEmpty();
  }

  private Shell shell(String version) {
    Shell shell = new Shell(folder);
    shell.set("DRIFTLESS_VERSION", version);
    shell.set("DRIFTLESS_DOWNLOADS", release.address());
    return shell;
  }

  private Answer run(Shell shell) throws IOException, InterruptedException {
    return shell.start(List.of(home.resolve("docs/ci/driftless.sh").toString(), "--version"));
  }

  private List<Path> kept() throws IOException {
    Path cache = home.resolve("target/release");
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(cache)) {
      return all.toList();
    }
  }
}
