package io.github.driftless.wikijs;

import io.github.driftless.problem.Advice;
import io.github.driftless.wikijs.PublishStep.Action;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds pages that stayed in another locale when the stack's locale changed. The wiki's list has
 * the pages of all locales that the key may read, and a ledger at our root in another one is ours:
 * stacks are told apart by their roots. Where there was one page alone, and so no ledger, that page
 * is read, in the run in which ours is new.
 */
final class OldLocales {

  /** Asks the wiki for a page. */
  interface Reader {
    /** Returns the page; empty where it went, or the key may not read it. */
    Optional<RemotePage> read(ListedPage page) throws WikiFailure;
  }

  private final PublishRequest request;
  private final Collection<ListedPage> listed;

  OldLocales(PublishRequest request, Collection<ListedPage> listed) {
    this.request = request;
    this.listed = List.copyOf(listed);
  }

  /** Returns a step for each such locale, which does nothing and says so. */
  List<PublishStep> find(Reader reader) throws WikiFailure {
    if (request.root().isEmpty() || request.pages().isEmpty()) {
      return List.of();
    }
    PageKey root = request.root().get();
    String ledger = Ledger.key(root).path();
    boolean isNew = listed.stream().noneMatch(page -> page.key().equals(root));
    SortedSet<String> locales = new TreeSet<>();
    for (ListedPage page : listed) {
      String locale = page.key().locale();
      if (locale.equals(root.locale()) || locales.contains(locale)) {
        continue;
      }
      boolean isLedger = page.key().path().equals(ledger) && Ledger.isSeal(page.description());
      boolean mayBeOurs = isNew && page.key().path().equals(root.path());
      if (isLedger || (mayBeOurs && isOurs(reader.read(page)))) {
        locales.add(locale);
      }
    }
    return locales.stream().map(locale -> step(new PageKey(locale, root.path()), root)).toList();
  }

  private boolean isOurs(Optional<RemotePage> page) {
    return page.flatMap(found -> Stamp.find(found.revision().content()))
        .filter(found -> found.stamp().isFrom(request.source()))
        .isPresent();
  }

  private PublishStep step(PageKey old, PageKey root) {
    PageKey ledger = Ledger.key(old);
    List<PageKey> left =
        listed.stream()
            .map(ListedPage::key)
            .filter(key -> key.locale().equals(old.locale()))
            .filter(key -> key.equals(old) || key.path().startsWith(old.path() + "/"))
            .toList();
    long pages = left.stream().filter(key -> !key.equals(ledger)).count();
    String stands =
        pages == 0
            ? "no page but driftless-published still stands here; delete it on the wiki"
            : (pages == 1 ? "1 page still stands" : pages + " pages still stand")
                + " here; delete on the wiki what is not wanted"
                + (left.contains(ledger) ? ", then " + ledger : "");
    String text =
        "the stack's locale was " + old.locale() + " before " + root.locale() + ", and " + stands;
    return new PublishStep(Action.KEEP, old, "", Advice.of(text));
  }
}
