package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.Legend.Entry;
import io.github.driftless.testing.Places;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;

/** The programs that a format is made for, and what they show in the SVG they draw. */
enum DiagramTool {
  /** Graphviz: each label is a text a line, in the group of what it belongs to. */
  DOT("dot", new DotFormat()) {
    @Override
    List<String> arguments() {
      return List.of("-Tsvg");
    }

    @Override
    boolean isComplaint(String line) {
      return true;
    }

    @Override
    Stream<String> texts(Element svg) {
      return Stream.concat(
          svg.select("g.graph > text").stream().map(Element::wholeText),
          svg.select("g.node, g.cluster, g.edge").stream()
              .map(
                  group ->
                      group.select("text").stream()
                          .map(Element::wholeText)
                          .collect(Collectors.joining("\n"))));
    }

    @Override
    List<String> legend(Legend legend) {
      return legend.entries().stream().map(LegendText::words).toList();
    }
  },
  /** D2: a label is one text, its lines are parts of it. */
  D2("d2", new D2Format()) {
    @Override
    List<String> arguments() {
      return List.of("-", "-");
    }

    @Override
    boolean isComplaint(String line) {
      return !line.startsWith("info: ") && !line.startsWith("success: ");
    }

    @Override
    Stream<String> texts(Element svg) {
      return svg.select("text").stream()
          .map(
              text ->
                  text.childrenSize() == 0
                      ? text.wholeText()
                      : text.children().stream()
                          .map(Element::wholeText)
                          .collect(Collectors.joining("\n")));
    }

    @Override
    List<String> legend(Legend legend) {
      List<String> texts = new ArrayList<>(legend.entries().stream().map(Entry::text).toList());
      if (!texts.isEmpty()) {
        texts.add("Legend");
      }
      return texts;
    }
  };

  private final String program;
  private final TextFormat format;

  DiagramTool(String program, TextFormat format) {
    this.program = program;
    this.format = format;
  }

  /** Returns what makes it draw what comes in, and print the SVG. */
  abstract List<String> arguments();

  /** Returns whether a line that it prints on standard error is one. */
  abstract boolean isComplaint(String line);

  /** Returns each text that a picture shows, line by line. */
  abstract Stream<String> texts(Element svg);

  /** Returns the texts by which a picture shows a legend. */
  abstract List<String> legend(Legend legend);

  /** What a program answered and printed, and what it drew. */
  record Answer(int code, String words, Document svg) {}

  /** Ends the test as skipped where the program is not installed. */
  void orSkip() {
    Assumptions.assumeTrue(find().isPresent(), "there is no " + program + "; ./verify installs it");
  }

  private Optional<Path> find() {
    Stream<Path> folders =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return Stream.concat(Stream.of(Places.project().resolve("target/d2")), folders)
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  TextFormat format() {
    return format;
  }

  /**
   * Draws a text, without a complaint.
   *
   * @param more further arguments
   */
  Answer draw(String text, Path folder, String... more) {
    Answer answer = run(text, folder, more);
    assertThat(answer.code()).as(answer.words() + text).isZero();
    assertThat(answer.words().lines().filter(this::isComplaint)).as(text).isEmpty();
    return answer;
  }

  /**
   * Tries to draw a text.
   *
   * @param more further arguments
   */
  Answer run(String text, Path folder, String... more) {
    try {
      Path file = Files.writeString(folder.resolve("in"), text);
      Path svg = folder.resolve("out");
      Path words = folder.resolve("words");
      List<String> command = new ArrayList<>(List.of(find().orElseThrow().toString()));
      command.addAll(arguments());
      command.addAll(List.of(more));
      Process process =
          new ProcessBuilder(command)
              .redirectInput(file.toFile())
              .redirectOutput(svg.toFile())
              .redirectError(words.toFile())
              .start();
      int code = process.waitFor();
      String drawn = Files.readString(svg);
      return new Answer(code, Files.readString(words), Jsoup.parse(drawn, Parser.xmlParser()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
