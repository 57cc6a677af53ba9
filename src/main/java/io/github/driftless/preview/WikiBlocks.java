package io.github.driftless.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What <a href="https://docs.requarks.io/editors/markdown">Wiki.js</a> knows beyond Markdown: a
 * quotation with {@code {.is-warning}} behind it, and a heading with {@code {.tabset}}, whose
 * sections become tabs and which itself is not shown.
 */
final class WikiBlocks {

  private static final Pattern MARK = Pattern.compile("\\s*\\{(\\.is-[a-z]+)\\}\\s*$");

  private WikiBlocks() {}

  static void shape(Document dom) {
    dom.select("blockquote").forEach(WikiBlocks::callOut);
    dom.select("h1.tabset, h2.tabset, h3.tabset, h4.tabset, h5.tabset").forEach(WikiBlocks::tabs);
  }

  private static void callOut(Element quote) {
    Element last = quote.lastElementChild();
    Node end = last == null ? null : last.lastChild();
    if (!(end instanceof TextNode text)) {
      return;
    }
    Matcher mark = MARK.matcher(text.getWholeText());
    if (mark.find()) {
      text.text(text.getWholeText().substring(0, mark.start()));
      PageHeadings.apply(quote, mark.group(1));
      Node before = text.previousSibling();
      if (text.isBlank() && before instanceof Element line && line.tagName().equals("br")) {
        line.remove();
      }
    }
  }

  private static void tabs(Element heading) {
    int level = level(heading);
    List<Element> inside = new ArrayList<>();
    for (Element next = heading.nextElementSibling();
        next != null && (level(next) == 0 || level(next) > level);
        next = next.nextElementSibling()) {
      inside.add(next);
    }
    Element set = new Element("div").addClass("tabs").id(heading.id());
    heading.before(set);
    heading.remove();
    Element tab = set;
    for (Element each : inside) {
      if (level(each) == level + 1) {
        tab = set.appendElement("div").addClass("tab").attr("data-title", each.text());
        tab.id(each.id());
        each.remove();
      } else if (tab != set) {
        tab.appendChild(each);
      }
    }
  }

  /** Returns 1 to 6 for a heading, 0 for anything else. */
  private static int level(Element element) {
    String tag = element.tagName();
    return tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 0;
  }
}
