package io.github.driftless.preview;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Names the headings of a page as the program does that it is written for, so that links to them
 * work, and takes what stands in braces behind a heading, where that is not text: {@code # Title
 * {#name .class}}.
 */
final class PageHeadings {

  private static final Pattern BRACES = Pattern.compile("[ ]*\\{:?[ ]*([#.][^{}]*)\\}[ ]*$");

  private PageHeadings() {}

  static void name(Document dom, HeadingNames names) {
    Set<String> taken = new HashSet<>();
    dom.select("[id]").forEach(element -> taken.add(element.id()));
    for (Element heading : dom.select("h1, h2, h3, h4, h5, h6")) {
      if (names.inBraces()) {
        takeBraces(heading);
      }
      if (heading.id().isEmpty()) {
        heading.id(names.of(heading.text(), taken));
      }
    }
  }

  private static void takeBraces(Element heading) {
    Node last = heading.lastChild();
    if (!(last instanceof TextNode text)) {
      return;
    }
    Matcher braces = BRACES.matcher(text.getWholeText());
    if (braces.find()) {
      text.text(text.getWholeText().substring(0, braces.start()));
      apply(heading, braces.group(1));
    }
  }

  /** Gives an element the name and classes that stand in braces. */
  static void apply(Element element, String braces) {
    for (String word : braces.strip().split("\\s+")) {
      if (word.startsWith(".")) {
        element.addClass(word.substring(1));
      } else if (word.startsWith("#")) {
        element.id(word.substring(1));
      }
    }
  }
}
