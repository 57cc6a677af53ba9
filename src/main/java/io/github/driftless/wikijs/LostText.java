package io.github.driftless.wikijs;

import java.util.List;
import java.util.Optional;

/**
 * Looks for words that a run overwrote and then died before it could put them back. A stamp says
 * what its page was believed to say before; the page's history says what it did say.
 */
final class LostText {

  /** How far back it looks; longer ago, people would have noticed. */
  private static final int VERSIONS = 20;

  /**
   * Words that were overwritten.
   *
   * @param nothingFollowed whether nobody has touched the page since, so that they can be put back
   */
  record Found(Revision words, boolean nothingFollowed) {}

  private final WikiApi api;
  private final Patience patience;

  LostText(WikiApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /**
   * Returns what was overwritten unread when a stamp came into a page; empty where all is well.
   *
   * @param stamp the comment, as it stands in the page
   * @param over the hash in it
   */
  Optional<Found> find(RemotePage page, String stamp, String over) throws WikiFailure {
    boolean nothingFollowed = true;
    Revision broughtStamp = page.revision();
    List<Integer> history = patience.read(() -> api.history(page.id())).versions();
    for (int i = 0; i < Math.min(history.size(), VERSIONS); i++) {
      Optional<Revision> version = version(page, history.get(i));
      if (version.isEmpty()) {
        return Optional.empty();
      }
      if (version.get().content().contains(stamp)) {
        nothingFollowed &= version.get().sameInHistory(page.revision());
        broughtStamp = version.get();
      } else if (version.get().hashInHistory().equals(over)
          || isRestored(broughtStamp, page, history.subList(i + 1, history.size()))) {
        return Optional.empty();
      } else {
        return Optional.of(new Found(version.get(), nothingFollowed));
      }
    }
    return Optional.empty();
  }

  /** Where somebody brought back an old text of ours, its stamp speaks of another time. */
  private boolean isRestored(Revision text, RemotePage page, List<Integer> older)
      throws WikiFailure {
    for (int number : older.subList(0, Math.min(older.size(), VERSIONS))) {
      if (version(page, number).filter(text::sameInHistory).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Revision> version(RemotePage page, int number) throws WikiFailure {
    return patience.read(() -> api.version(page.id(), number)).map(PastVersion::revision);
  }
}
