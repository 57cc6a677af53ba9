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
 */
final class Rendering {

  /** Longer than a save takes in the database, shorter than a new process takes to start. */
  private static final Duration SAVING = Duration.ofMillis(200);

  private final WikiApi api;
  private final Patience patience;

  Rendering(WikiApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /** Returns whether a page was rendered after it was saved, or the wiki does not say. */
  boolean came(RemotePage page) throws WikiFailure {
    if (page.created().equals(Instant.EPOCH) || page.updated().equals(Instant.EPOCH)) {
      return true;
    }
    if (!isAfter(page.updated(), page.created())) {
      return false;
    }
    // a page whose time never moved was saved once; any other has a history
    Instant last = page.updated();
    for (int number : mayHaveHistory(page) ? history(page) : List.<Integer>of()) {
      Optional<PastVersion> version = patience.read(() -> api.version(page.id(), number));
      if (version.isEmpty() || version.get().change() != PastVersion.Change.MOVED) {
        Instant time = last;
        return version.filter(past -> !isAfter(time, past.replaced())).isEmpty();
      }
      // a move moves the time, too, and renders nothing
      last = version.get().saved();
    }
    return isAfter(last, page.created());
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
