package io.github.driftless.preview;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Says where the links of a page lead: to a page that the preview shows, or out. What lies beside a
 * page on the disk is served to nobody.
 *
 * @param page the page's file, absolute
 * @param names what the pages are called that can be shown, by their files
 */
record PageLinks(Path page, Map<Path, String> names) {

  static boolean leadsOutside(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  void mend(Document dom) {
    dom.select("a[href]").forEach(this::mendLink);
    dom.select("img").forEach(PageLinks::mendPicture);
  }

  private void mendLink(Element link) {
    String href = link.attr("href").strip();
    if (leadsOutside(href)) {
      link.attr("target", "_blank").attr("rel", "noopener noreferrer");
      return;
    }
    Optional<String> inside = inside(href);
    if (inside.isPresent()) {
      link.attr("href", inside.get());
    } else {
      link.removeAttr("href").addClass("elsewhere");
      link.attr("title", "The preview does not show " + href);
    }
  }

  /** Returns the address of a place on one of the pages shown. */
  private Optional<String> inside(String href) {
    int hash = href.indexOf('#');
    String path = hash < 0 ? href : href.substring(0, hash);
    String at = hash < 0 ? "" : href.substring(hash + 1);
    return file(path)
        .flatMap(this::name)
        .map(
            name -> "#page=" + encoded(name) + (at.isEmpty() ? "" : "&on=" + encoded(decoded(at))));
  }

  /** Some wikis call a page by its file without the ending. */
  private Optional<String> name(Path file) {
    return Optional.ofNullable(names.get(file))
        .or(
            () ->
                Optional.ofNullable(file.getFileName())
                    .map(last -> names.get(file.resolveSibling(last + ".md"))));
  }

  private Optional<Path> file(String path) {
    if (path.isEmpty()) {
      return Optional.of(page);
    }
    if (path.startsWith("/")) {
      return inWiki(decoded(path));
    }
    try {
      return Optional.of(page.resolveSibling(decoded(path)).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A wiki's pages are led to by their locale and path: {@code /en/networks/exposure}. */
  private Optional<Path> inWiki(String path) {
    String file = path.replaceFirst("^/[a-z]{2}(-[a-z]{2})?/", "/") + ".md";
    return names.keySet().stream()
        .filter(each -> each.toString().replace('\\', '/').endsWith(file))
        .findFirst();
  }

  /** A page that fetched pictures would tell somebody that it is being read. */
  private static void mendPicture(Element picture) {
    if (picture.attr("src").toLowerCase(Locale.ROOT).startsWith("data:image/")) {
      return;
    }
    Element stand = new Element("span").addClass("picture");
    stand.attr("title", "The preview does not show " + picture.attr("src"));
    stand.text(picture.attr("alt").isBlank() ? "picture" : picture.attr("alt"));
    picture.replaceWith(stand);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // a stray percent sign means itself
      return text;
    }
  }
}
