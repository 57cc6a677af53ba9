package io.github.driftless.wikijs;

import io.github.driftless.hash.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a run found to be in order, kept on the wiki for the next one: for each page its number, the
 * time it was saved last, and a hash of what it is to say. Whoever saves a page moves that time; so
 * a page whose line is the same again is as it was, and need not be read. That a time moved tells
 * nothing: renderings move it, too.
 *
 * <p>A hash over all lines, the seal, is the page's description, which the wiki's list tells: where
 * it fits, not even the lines need to be read. A line is only ever a reason to leave a page alone:
 * before a page is written, it is read.
 */
record Ledger(SortedSet<String> lines) {

  private static final String NAME = "driftless-published";
  private static final String TITLE = "Published by Driftless";
  private static final String INTRODUCTION =
      """
      `driftless publish` keeps this page: by it, a run knows which pages nobody has saved since \
      the last one, and need not read them. It may be deleted; then the next run reads every page \
      and writes this one anew.

      ```text
      """;
  private static final String SEAL = "seal ";
  private static final Pattern SEALED = Pattern.compile(SEAL + "[0-9a-f]{64}");
  private static final Pattern LINE = Pattern.compile("(?m)^\\d+ [0-9T:.-]+Z [0-9a-f]{64} \\S+$");

  Ledger {
    lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
  }

  static Ledger of(Set<String> lines) {
    return new Ledger(new TreeSet<>(lines));
  }

  /** Returns the lines in the content of a ledger's page. */
  static Ledger read(String content) {
    SortedSet<String> lines = new TreeSet<>();
    Matcher line = LINE.matcher(content);
    while (line.find()) {
      lines.add(line.group());
    }
    return new Ledger(lines);
  }

  /** Returns the lines for a page, by the number that they have for it. */
  static Map<Integer, String> ids(Set<String> lines, PageKey key) {
    return lines.stream()
        .filter(line -> line.endsWith(" " + key))
        .collect(
            Collectors.toMap(
                line -> Integer.valueOf(line.substring(0, line.indexOf(' '))),
                line -> line,
                (one, other) -> one));
  }

  /**
   * Returns the time at which a page was in order with the text that it has in a line; the epoch
   * where no line says so.
   */
  static Instant lastInOrder(Set<String> lines, String line) {
    String[] wanted = line.split(" ");
    return lines.stream()
        .map(each -> each.split(" "))
        .filter(each -> each[0].equals(wanted[0]))
        .filter(each -> each[2].equals(wanted[2]) && each[3].equals(wanted[3]))
        .map(each -> Instant.parse(each[1]))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** Returns where the ledger of pages below a root stands. */
  static PageKey key(PageKey root) {
    return new PageKey(root.locale(), root.path() + "/" + NAME);
  }

  /**
   * Returns where the ledger for a request stands; empty for a single page, for which it would take
   * as many requests to keep as it saves.
   */
  static Optional<PageKey> key(PublishRequest request) {
    return request.pages().size() > 1 ? request.root().map(Ledger::key) : Optional.empty();
  }

  /**
   * Returns what a ledger would say of each page that concerns a request, were all in order: that a
   * wanted page is as it is to be, and that any other below the root did not come from this stack.
   * Pages of which the wiki does not tell when they were saved have no line.
   */
  static SortedMap<PageKey, String> lines(PublishRequest request, Collection<ListedPage> listed) {
    Map<PageKey, WikiPage> wanted = new HashMap<>();
    request.pages().forEach(page -> wanted.put(page.key(), page));
    Set<PageKey> passedOver = new HashSet<>();
    key(request).ifPresent(passedOver::add);
    request.regions().forEach(page -> passedOver.add(page.key()));
    SortedMap<PageKey, String> lines = new TreeMap<>();
    for (ListedPage page : listed) {
      Optional<WikiPage> here = Optional.ofNullable(wanted.get(page.key()));
      boolean concerns = here.isPresent() || request.isBelowRoot(page.key());
      if (concerns && !passedOver.contains(page.key()) && !page.updated().equals(Instant.EPOCH)) {
        lines.put(page.key(), line(request.source(), page, here));
      }
    }
    return lines;
  }

  private static String line(String source, ListedPage page, Optional<WikiPage> wanted) {
    List<String> said =
        new ArrayList<>(
            // "rendered" is new: lines of before say nothing of it, and must not fit
            List.of(
                "rendered",
                source,
                String.valueOf(page.markdown()),
                String.join(",", page.tags())));
    wanted.ifPresent(
        text ->
            said.addAll(
                List.of(
                    text.title(),
                    text.description(),
                    String.join(",", text.tags()),
                    text.content())));
    return page.id()
        + " "
        + page.updated()
        + " "
        + Sha256.of(String.join("\n", said))
        + " "
        + page.key();
  }

  /** Returns whether a page with this description is a ledger. */
  static boolean isSeal(String description) {
    return SEALED.matcher(description).matches();
  }

  /** Returns what a list says where nothing has changed since this ledger was written. */
  String seal() {
    return SEAL + Sha256.of(String.join("\n", lines));
  }

  /** Returns the page it is kept in; hidden from readers. */
  Revision revision() {
    return new Revision(
        TITLE,
        seal(),
        List.of(),
        false,
        INTRODUCTION + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n") + "```\n");
  }
}
