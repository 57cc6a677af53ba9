package io.github.driftless.site;

import io.github.driftless.testing.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages of plain Markdown, once they were read as GitHub does. */
final class GitHubPages {

  private GitHubPages() {}

  /** Returns what GitHub takes from a page before it is shown; empty where that is nothing. */
  static Optional<String> stripped(Path page) throws IOException {
    String name = page.getFileName().toString().replaceFirst("\\.md$", ".whole.html");
    Document shown = Jsoup.parse(HostilePages.html(page));
    // it names headings after that
    shown.select("h1, h2, h3, h4, h5, h6").removeAttr("id");
    String whole = Jsoup.parse(Files.readString(page.resolveSibling(name))).body().html();
    return whole.equals(shown.body().html())
        ? Optional.empty()
        : Optional.of(Difference.between(whole, shown.body().html()));
  }

  /**
   * Returns the links of a folder of pages that lead nowhere, each behind its page.
   *
   * @param wiki whether links name pages without their ending, as in wikis of GitHub and GitLab
   */
  static List<String> broken(Path folder, boolean wiki) throws IOException {
    List<String> broken = new ArrayList<>();
    Map<Path, Document> read = new HashMap<>();
    for (Path page : HostilePages.pages(folder)) {
      read.put(page, Jsoup.parse(HostilePages.html(page)));
    }
    for (Path page : HostilePages.pages(folder)) {
      for (Element image : read.get(page).select("img")) {
        if (!Files.isRegularFile(page.resolveSibling(image.attr("src")))) {
          broken.add(folder.relativize(page) + " shows " + image.attr("src"));
        }
      }
      for (Element link : read.get(page).select("a[href]")) {
        String href = link.attr("href");
        if (!href.matches("(?s)(https?:|mailto:).*") && !leadsSomewhere(page, href, wiki, read)) {
          broken.add(folder.relativize(page) + " -> " + href);
        }
      }
    }
    return broken;
  }

  private static boolean leadsSomewhere(
      Path page, String href, boolean wiki, Map<Path, Document> pages) {
    int hash = href.indexOf('#');
    String path = hash < 0 ? href : href.substring(0, hash);
    Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (wiki && !path.isEmpty()) {
      boolean source = file.toString().endsWith(".md");
      Path named = file.resolveSibling(file.getFileName() + ".md");
      file = source ? page.resolve("source") : pages.containsKey(named) ? named : file;
    }
    if (!Files.isRegularFile(file)) {
      return false;
    }
    return hash < 0
        || (pages.containsKey(file)
            && pages.get(file).getElementById(href.substring(hash + 1)) != null);
  }
}
