package io.github.driftless.wikijs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether readers see what was saved last. Wiki.js saves a page first, and renders it in
 * a process of its own after that; stopped in between, it shows HTTP 500 or the old text for ever.
 * Its times say so: the rendering moves the time of the page, some hundred milliseconds after the
 * saving at the earliest.
 *
 * <p>A time that moved proves little later on: where a page comes or goes, the wiki repairs the
 * links to it in what it rendered, and that moves the time of the pages which had these links,
 * whatever that rendering shows. A page that was never rendered has no links that the wiki knows.
 */
final class Rendering {

  /** What is known of a page. */
  enum Seen {
    /** Readers see what was saved last: the times say so. */
    YES,
    /** They see it: the page was asked for. */
    LOOKED_AT,
    /** They see the text before, or an error. */
    NO,
    UNKNOWN
  }

  /** Longer than a save takes in the database, shorter than a new process takes to start. */
  private static final Duration SAVING = Duration.ofMillis(200);

  /** A wiki that was stopped has not served again, and saved another page, after this time. */
  private static final Duration RENDERING = Duration.ofSeconds(3);

  /** How far back it looks for the save that brought the text. */
  private static final int VERSIONS = 20;

  private final WikiApi api;
  private final Patience patience;

  Rendering(WikiApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /** As {@link #seen(RemotePage, Instant)}, of a page of which nothing was noted. */
  Seen seen(RemotePage page) throws WikiFailure {
    return seen(page, Instant.EPOCH);
  }

  /**
   * Returns whether readers see a page as it is.
   *
   * @param proved the time of the page when readers were known to see just this text; the epoch
   *     where they were not
   */
  Seen seen(RemotePage page, Instant proved) throws WikiFailure {
    if (page.created().equals(Instant.EPOCH) || page.updated().equals(Instant.EPOCH)) {
      return Seen.YES;
    }
    if (!isAfter(page.updated(), page.created())) {
      return Seen.NO;
    }
    Instant last = page.updated();
    boolean mayBe = false;
    // a page whose time never moved was saved once; any other has a history
    List<Integer> history = mayHaveHistory(page) ? history(page) : List.of();
    for (int number : history.subList(0, Math.min(history.size(), VERSIONS))) {
      Optional<PastVersion> found = patience.read(() -> api.version(page.id(), number));
      if (found.isEmpty()) {
        return Seen.UNKNOWN;
      }
      PastVersion version = found.get();
      boolean isMove = version.change() == PastVersion.Change.MOVED;
      if (!isMove && !version.replaced().isAfter(proved)) {
        return Seen.YES;
      }
      if (!isMove && isAfter(last, version.replaced())) {
        if (!last.isAfter(version.replaced().plus(RENDERING))) {
          return Seen.YES;
        }
        mayBe = true;
      }
      if (!isMove && !version.revision().saysSameText(page.revision())) {
        return mayBe ? look(page, version.revision()) : Seen.NO;
      }
      // a move renders nothing; and of two saves of one text, either may have been rendered
      last = version.saved();
    }
    if (isAfter(last, page.created())) {
      return Seen.YES;
    }
    return mayBe ? Seen.UNKNOWN : Seen.NO;
  }

  /** Asks for the page itself, with the key. */
  private Seen look(RemotePage page, Revision before) throws WikiFailure {
    try {
      return patience
          .read(() -> api.view(page.key()))
          .flatMap(
              view -> ShownText.isNow(view.text(), page.revision().content(), before.content()))
          .map(now -> now ? Seen.LOOKED_AT : Seen.NO)
          .orElse(Seen.UNKNOWN);
    } catch (WikiFailure failure) {
      if (failure.isFatal()) {
        throw failure;
      }
      return Seen.UNKNOWN;
    }
  }

  private List<Integer> history(RemotePage page) throws WikiFailure {
    return patience.read(() -> api.history(page.id())).versions();
  }

  /** Our own stamp says whether its page was new: then it needs no look into the history. */
  private static boolean mayHaveHistory(RemotePage page) {
    return Stamp.find(page.revision().content())
        .filter(found -> found.stamp().over().equals(Stamp.NONE))
        .isEmpty();
  }

  private static boolean isAfter(Instant time, Instant saved) {
    return time.isAfter(saved.plus(SAVING));
  }
}
