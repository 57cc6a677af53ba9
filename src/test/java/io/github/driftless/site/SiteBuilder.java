package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The programs that make a site of Markdown, as {@code ./verify} installs them. */
enum SiteBuilder {
  MKDOCS("target/python/bin/mkdocs"),
  ZENSICAL("target/zensical/bin/zensical"),
  PROPERDOCS("target/properdocs/bin/properdocs");

  private final String program;

  SiteBuilder(String program) {
    this.program = program;
  }

  /** What a program answered and printed. */
  record Built(int code, String words) {}

  /** Ends the test as skipped where the program is not installed. */
  void orSkip() {
    Browser.skipWithout(Places.project().resolve(program), "./verify puts it there");
  }

  /**
   * Builds the site of the {@code mkdocs.yml} in a folder, without a warning; returns its folder.
   */
  Path site(Path folder) throws IOException, InterruptedException {
    Built built = build(folder);
    assertThat(built.code()).as(built.words()).isZero();
    return folder.resolve("site");
  }

  /** Builds the site of the {@code mkdocs.yml} in a folder; any warning is an error. */
  Built build(Path folder) throws IOException, InterruptedException {
    return build(folder, "mkdocs.yml");
  }

  /** Builds the site that a file in a folder configures; any warning is an error. */
  Built build(Path folder, String file) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Places.project().resolve(program).toString(), "build", "--strict", "-f", file)
            .directory(folder.toFile());
    builder.environment().put("NO_MKDOCS_2_WARNING", "1");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Built(process.waitFor(), words);
  }
}
