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
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
            analysis, Stream.of(List.of(source), places, regions).flatMap(List::stream).toList());
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
   * Returns every file that is read but for hand-written pages; empty where one is not to be seen.
   */
  private Optional<List<Path>> inputs() {
    Pages pages = analysis.settings().pages();
    List<Path> inputs = new ArrayList<>(analysis.topology().inputs());
    for (Optional<Path> folder : List.of(pages.templates(), pages.fragments())) {
      try (Stream<Path> all =
          folder.isPresent()
              ? Files.walk(folder.get(), FileVisitOption.FOLLOW_LINKS)
              : Stream.empty()) {
        all.sorted().forEach(inputs::add);
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
      return Optional.of(Files.readString(file));
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
