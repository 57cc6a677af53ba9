package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages of stacks with nasty texts in their positions, and the HTML that a program makes of
 * them, beside them.
 *
 * @param harmless the folder of the stack with harmless words in all positions
 * @param stacks the folders of the others, with the texts of their positions
 */
record HostilePages(Path harmless, Map<Path, Map<String, String>> stacks) {

  /** A picture, as Wiki.js is given it. */
  private static final Pattern PICTURE =
      Pattern.compile("<pre><code class=\"language-diagram\">([A-Za-z0-9+/=\\s]+)</code></pre>");

  /**
   * Writes stacks and their pages, and has these read.
   *
   * @param step every so many of the ways to put the texts into the positions
   */
  static HostilePages make(MarkdownReader reader, Path folder, int step) throws Exception {
    Map<Path, Map<String, String>> stacks = new LinkedHashMap<>();
    Path harmless = written(reader, folder.resolve("harmless"), NastyStack.harmless());
    List<Path> pages = new ArrayList<>(pages(harmless));
    for (Map<String, String> texts : NastyStack.some(step)) {
      Path stack = written(reader, folder.resolve("way-" + stacks.size()), texts);
      stacks.put(stack, texts);
      pages.addAll(pages(stack));
    }
    reader.read(pages);
    return new HostilePages(harmless, stacks);
  }

  /** Returns the pages of a stack, in the order of their names. */
  static List<Path> pages(Path stack) throws IOException {
    try (Stream<Path> files = Files.walk(stack)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** Returns the HTML of a page. */
  static String html(Path page) throws IOException {
    String name = page.getFileName().toString().replaceFirst("\\.md$", ".html");
    return Files.readString(page.resolveSibling(name));
  }

  /** Writes all pages of a stack as one document, pictures in their places, into its folder. */
  static void join(Path stack, String name) throws IOException {
    StringBuilder document =
        new StringBuilder(
            "<!doctype html>\n<meta charset=\"utf-8\">\n<link rel=\"icon\" href=\"data:,\">\n"
                + "<title>pages</title>\n<body>\n");
    for (Path page : pages(stack)) {
      String drawn =
          PICTURE
              .matcher(html(page))
              .replaceAll(found -> Matcher.quoteReplacement(svg(found.group(1))));
      document.append("<section>\n").append(drawn).append("\n</section>\n");
    }
    Files.writeString(stack.resolve(name), document);
  }

  private static String svg(String encoded) {
    return new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  /**
   * Writes a stack and its pages.
   *
   * @param change what is done to {@code topology.yaml} first
   */
  static Path written(Path folder, Map<String, String> texts, UnaryOperator<String> change)
      throws IOException {
    Path stack = Files.createDirectories(folder).toRealPath();
    NastyStack.write(stack, texts);
    Path topology = stack.resolve("topology.yaml");
    Files.writeString(topology, change.apply(Files.readString(topology)));
    Run run = Run.driftless(stack, "generate");
    assertThat(run.code()).as(run.err() + texts).isZero();
    return stack;
  }

  private static Path written(MarkdownReader reader, Path folder, Map<String, String> texts)
      throws IOException {
    return written(folder, texts, topology -> NastyStack.keepingPlaces(topology, reader.place));
  }
}
