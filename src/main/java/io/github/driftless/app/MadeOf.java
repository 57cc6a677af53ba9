package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.Imprint;
import io.github.driftless.hash.Sha256;
import io.github.driftless.page.marker.MarkedPage;
import io.github.driftless.page.target.Place;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in a hash what the pages of a stack are made of: the program, what the stack says, every
 * file that is read for them, and what stands in the regions of hand-written pages. Where it is the
 * same, all of them are made the same again.
 *
 * @param source the stack, absolute
 * @param out where pages go for a stack that does not say, absolute
 */
record MadeOf(Analysis analysis, Path source, Path out) {

  /** What a template has for the time. */
  private static final Pattern TIME = Pattern.compile("\\.\\s*now\\b");

  /** Returns it for the hand-written pages as they are; empty where something cannot be read. */
  Optional<String> onDisk() {
    return of(MadeOf::page);
  }

  /**
   * Returns it.
   *
   * @param page says what a hand-written page holds; empty where that is not known
   */
  Optional<String> of(Function<Path, Optional<String>> page) {
    List<Path> regions = analysis.settings().pages().regions();
    List<Path> places =
        Planner.places(analysis.settings().pages(), out).stream().map(Place::directory).toList();
    Imprint imprint =
        Imprint.of(
            analysis,
            Stream.of(List.of(source), places, regions, own()).flatMap(List::stream).toList());
    StringBuilder all = new StringBuilder(imprint.text());
    all.append(imprint.of(source)).append('\n');
    places.forEach(folder -> all.append(imprint.of(folder)).append('\n'));
    return inputs()
        .flatMap(files -> hashes(files, imprint))
        .flatMap(
            read ->
                regions(regions, page, imprint)
                    .map(filled -> Sha256.of(all.append(read).append(filled).toString())));
  }

  /**
   * Returns whether a template asks what time it is: what is made of it is another page each time.
   */
  private static boolean tellsTime(Path template) {
    try {
      return Files.isRegularFile(template)
          && TIME.matcher(Files.readString(template, StandardCharsets.ISO_8859_1)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the folders of templates and prose. */
  private List<Path> own() {
    Pages pages = analysis.settings().pages();
    return Stream.of(pages.templates(), pages.fragments()).flatMap(Optional::stream).toList();
  }

  private static Optional<String> hashes(List<Path> files, Imprint imprint) {
    StringBuilder hashes = new StringBuilder();
    for (Path file : files) {
      hashes.append(imprint.of(file)).append('\n');
      if (Files.isRegularFile(file)) {
        Optional<String> hash = hash(file);
        if (hash.isEmpty()) {
          return Optional.empty();
        }
        hashes.append(hash.get()).append('\n');
      }
    }
    return Optional.of(hashes.toString());
  }

  private Optional<String> regions(
      List<Path> pages, Function<Path, Optional<String>> page, Imprint imprint) {
    StringBuilder filled = new StringBuilder();
    for (Path file : pages) {
      Optional<String> marked = page.apply(file).flatMap(text -> marked(file, text));
      if (marked.isEmpty()) {
        return Optional.empty();
      }
      filled.append(imprint.of(file)).append('\n').append(marked.get()).append('\n');
    }
    return Optional.of(filled.toString());
  }

  /**
   * Returns every file that is read but for hand-written pages; empty where one is not to be seen,
   * or where they are not all that pages are made of.
   */
  private Optional<List<Path>> inputs() {
    Optional<Path> templates = analysis.settings().pages().templates();
    List<Path> inputs = new ArrayList<>(analysis.topology().inputs());
    for (Path folder : own()) {
      try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
        List<Path> sorted = all.sorted().toList();
        if (templates.equals(Optional.of(folder)) && sorted.stream().anyMatch(MadeOf::tellsTime)) {
          return Optional.empty();
        }
        inputs.addAll(sorted);
      } catch (IOException | UncheckedIOException e) {
        // whoever reads them says what is wrong with them
        return Optional.empty();
      }
    }
    return Optional.of(inputs);
  }

  private Optional<String> marked(Path file, String text) {
    Problems problems = new Problems();
    MarkedPage page = MarkedPage.read(file, text, RegionTexts.kinds(analysis.topology()), problems);
    page.requireRegions(problems);
    return problems.list().isEmpty() ? Optional.of(page.marked()) : Optional.empty();
  }

  private static Optional<String> page(Path file) {
    try {
      // to read a pipe or a device could wait for ever
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      // whoever fills its regions says what is wrong with it
      return Optional.empty();
    }
  }

  private static Optional<String> hash(Path file) {
    try {
      return Optional.of(Sha256.of(Files.readAllBytes(file)));
    } catch (IOException e) {
      // whoever reads it for the pages says what is wrong with it
      return Optional.empty();
    }
  }
}
