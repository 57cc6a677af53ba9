package io.github.driftless.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where the pages of a built site lead. */
final class SiteLinks {

  private final Path site;
  private final Map<Path, Document> pages = new HashMap<>();

  private SiteLinks(Path site) {
    this.site = site;
  }

  /** What was followed, and which of it no outgoing links. */
  record Followed(int links, List<String> broken) {}

  /** Returns the pages of a site, but for the one that is shown where there is none. */
  static List<Path> pages(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .filter(file -> !file.endsWith("404.html"))
          .sorted()
          .toList();
    }
  }

  /** Returns the pages that the theme has made: a map is a page of its own. */
  static List<Path> themed(Path site) throws IOException {
    List<Path> themed = new ArrayList<>();
    for (Path page : pages(site)) {
      if (Files.readString(page).contains("<article")) {
        themed.add(page);
      }
    }
    return themed;
  }

  /** Follows every link, script and picture of a site that stays within it. */
  static Followed follow(Path site) throws IOException {
    SiteLinks links = new SiteLinks(site);
    List<String> broken = new ArrayList<>();
    int followed = 0;
    for (Path page : pages(site)) {
      for (Element element : links.page(page).select("[href], [src]")) {
        String target = element.attr(element.hasAttr("href") ? "href" : "src");
        if (!target.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*|//.*")) {
          followed++;
          if (!links.leadsSomewhere(page, target)) {
            broken.add(site.relativize(page) + " -> " + target);
          }
        }
      }
    }
    return new Followed(followed, broken);
  }

  private boolean leadsSomewhere(Path page, String target) throws IOException {
    URI address = page.toUri().resolve(target);
    Path file = Path.of(URI.create("file://" + address.getRawPath())).normalize();
    if (Files.isDirectory(file)) {
      file = file.resolve("index.html");
    }
    if (!file.startsWith(site) || !Files.isRegularFile(file)) {
      return false;
    }
    String fragment = address.getFragment();
    return fragment == null
        || fragment.isEmpty()
        || fragment.startsWith("__")
        || page(file).getElementById(fragment) != null
        || !page(file).getElementsByAttributeValue("name", fragment).isEmpty();
  }

  private Document page(Path file) throws IOException {
    Document page = pages.get(file);
    if (page == null) {
      page = Jsoup.parse(file);
      pages.put(file, page);
    }
    return page;
  }
}
