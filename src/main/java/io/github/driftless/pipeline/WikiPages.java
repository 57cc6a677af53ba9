package io.github.driftless.pipeline;

import io.github.driftless.output.OutputFolder;
import io.github.driftless.output.PlannedFile;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.SiteFile;
import io.github.driftless.page.StackPages;
import io.github.driftless.page.WikiFile;
import io.github.driftless.page.WikiText;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which file a stack's Wiki.js page becomes, in the folder form its git storage reads. */
final class WikiPages {

  private WikiPages() {}

  static Optional<OutputFolder> plan(
      Topology topology, Path source, StackPages pages, PageDates dates, Pictures fresh) {
    Optional<Pages.WikiJs> settings = topology.pages().wikijs();
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    Pages.WikiJs wiki = settings.get();
    Path file = file(wiki);
    Optional<String> before = read(file);
    Optional<WikiText> page = pages.wikijs(wiki, new ReusedPictures(before.orElse(""), fresh));
    return page.map(
        text -> {
          String date = dates.of(before, text.content(), topology);
          String created = before.flatMap(old -> WikiFile.field(old, "dateCreated")).orElse(date);
          List<PlannedFile> files = new ArrayList<>();
          files.add(new PlannedFile(file, new WikiFile(text, date, created).text()));
          for (SiteFile each : pages.overrides(wiki.directory())) {
            files.add(new PlannedFile(wiki.directory().resolve(each.path()), each.content()));
          }
          return new OutputFolder(wiki.directory(), source, files, List.of());
        });
  }

  /** Returns the page's file as it is; an empty text where there is none. */
  static String onDisk(Pages.WikiJs wiki) {
    return read(file(wiki)).orElse("");
  }

  /** Returns where the page stands. */
  static Path file(Pages.WikiJs wiki) {
    return wiki.directory().resolve(wiki.path() + ".md");
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
