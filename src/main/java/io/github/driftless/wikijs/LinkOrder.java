package io.github.driftless.wikijs;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts pages that others link to before those: a wiki shows a link to a missing page as broken.
 * Where pages link to each other in a circle, the first by path comes first.
 */
final class LinkOrder {

  private static final Parser MARKDOWN = Parser.builder().build();
  private static final String ANY = "https://wiki.invalid/";

  private final SortedMap<PageKey, WikiPage> pages = new TreeMap<>();
  private final Set<WikiPage> ordered = new LinkedHashSet<>();

  private LinkOrder(List<WikiPage> all) {
    all.forEach(page -> pages.put(page.key(), page));
  }

  static List<WikiPage> of(List<WikiPage> pages) {
    LinkOrder order = new LinkOrder(pages);
    Set<PageKey> seen = new LinkedHashSet<>();
    order.pages.values().forEach(page -> order.visit(page, seen));
    return List.copyOf(order.ordered);
  }

  /** Walks without recursion: a chain of links can be as long as a wiki. */
  private void visit(WikiPage first, Set<PageKey> seen) {
    Deque<Visit> path = new ArrayDeque<>();
    if (seen.add(first.key())) {
      path.push(new Visit(first, targets(first)));
    }
    while (!path.isEmpty()) {
      Visit visit = path.peek();
      if (visit.open().isEmpty()) {
        ordered.add(path.pop().page());
      } else {
        WikiPage next = visit.open().pop();
        if (seen.add(next.key())) {
          path.push(new Visit(next, targets(next)));
        }
      }
    }
  }

  private record Visit(WikiPage page, Deque<WikiPage> open) {}

  private Deque<WikiPage> targets(WikiPage page) {
    List<WikiPage> targets = new ArrayList<>();
    collect(MARKDOWN.parse(page.content()), page, targets);
    targets.sort(Comparator.comparing(WikiPage::key));
    return new ArrayDeque<>(targets);
  }

  private void collect(Node node, WikiPage from, List<WikiPage> targets) {
    if (node instanceof Link link) {
      target(link.getUrl().toString(), from).ifPresent(targets::add);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, from, targets);
    }
  }

  private Optional<WikiPage> target(String link, WikiPage from) {
    try {
      URI target = new URI(ANY + from.path()).resolve(new URI(link));
      if (!target.toString().startsWith(ANY) || target.getPath() == null) {
        return Optional.empty();
      }
      String path = target.getPath().substring(1);
      String inLocale =
          path.startsWith(from.locale() + "/") ? path.substring(from.locale().length() + 1) : path;
      return Optional.ofNullable(pages.get(new PageKey(from.locale(), inLocale)));
    } catch (URISyntaxException e) {
      // a template for people to fill in, or something else that leads nowhere
      return Optional.empty();
    }
  }
}
