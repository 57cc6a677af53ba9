package io.github.driftless.wikijs;

import io.github.driftless.hash.Sha256;
import java.util.List;
import java.util.Optional;

/** Tells whether a page on the wiki still is as this stack published it. */
final class EditCheck {

  private final WikiApi api;
  private final Patience patience;
  private final String source;

  EditCheck(WikiApi api, Patience patience, String source) {
    this.api = api;
    this.patience = patience;
    this.source = source;
  }

  /** Returns what is against replacing a page, one line; empty for nothing. */
  Optional<String> objection(RemotePage page) throws WikiFailure {
    Optional<Stamp.Stamped> found = Stamp.find(page.revision().content());
    if (found.isEmpty()) {
      return Optional.of("this page was not published by Driftless");
    }
    Stamp stamp = found.get().stamp();
    if (!stamp.isFrom(source)) {
      return Optional.of("this page was published from another stack, " + stamp.source());
    }
    boolean sameText = stamp.sha256().equals(Sha256.of(found.get().body()));
    boolean sameAbout = stamp.isAbout(page.revision());
    if (sameText && (sameAbout || isInterrupted(page, stamp))) {
      return Optional.empty();
    }
    String by = page.authorId() == RemotePage.API ? "" : " by " + page.authorName();
    return Optional.of("this page was edited" + by + " since it was published");
  }

  /**
   * The wiki saves the text first and the tags after it. Where it died in between, the tags do not
   * fit the stamp, as if somebody had edited them. But then that text was the last thing saved:
   * what the page was before it bears another stamp.
   */
  private boolean isInterrupted(RemotePage page, Stamp stamp) throws WikiFailure {
    if (page.authorId() != RemotePage.API) {
      return false;
    }
    List<Integer> history = patience.read(() -> api.history(page.id())).versions();
    if (history.isEmpty()) {
      return true;
    }
    Optional<PastVersion> before = patience.read(() -> api.version(page.id(), history.get(0)));
    return before.isPresent()
        && !Stamp.find(before.get().revision().content())
            .map(Stamp.Stamped::stamp)
            .equals(Optional.of(stamp));
  }
}
