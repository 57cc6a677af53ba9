package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What makes HTML of Markdown pages where they are published. */
enum MarkdownReader {
  /** Python-Markdown, with every extension on that people turn on. */
  MKDOCS(
      "target/python/bin/python",
      "site/python-markdown.py",
      "src/test/resources/nasty/mkdocs.yml",
      "mkdocs") {
    @Override
    String program() {
      return Places.project().resolve(needed).toString();
    }
  },
  /** Wiki.js 2.5 with what is on by default. */
  WIKIJS("target/npm/node_modules/markdown-it", "site/wikijs.js", "target/npm", "wikijs") {
    @Override
    String program() {
      return "node";
    }
  },
  /** GitHub: its Markdown, and what it keeps of HTML. */
  GITHUB("target/npm/node_modules/micromark", "site/github.js", "target/npm", "markdown") {
    @Override
    String program() {
      return "node";
    }
  };

  final String needed;
  private final String script;
  private final String argument;

  /** The key of the place whose pages it reads. */
  final String place;

  MarkdownReader(String needed, String script, String argument, String place) {
    this.needed = needed;
    this.script = script;
    this.argument = argument;
    this.place = place;
  }

  abstract String program();

  /** Ends the test as skipped where the program is not installed. */
  void orSkip() {
    Browser.skipWithout(Places.project().resolve(needed), "./verify puts it there");
  }

  /** Writes the HTML of pages beside them. */
  void read(List<Path> pages) throws IOException, InterruptedException {
    Path names = Files.createTempFile("pages", ".txt");
    Files.write(names, pages.stream().map(Path::toString).toList());
    Process process =
        new ProcessBuilder(
                program(),
                Places.resources(script).toString(),
                Places.project().resolve(argument).toString())
            .redirectInput(names.toFile())
            .redirectErrorStream(true)
            .start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(words).isZero();
    Files.delete(names);
  }
}
