package io.github.driftless.wikijs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an update must send with a text so that it stays, as far as it can be found out.
 *
 * @param settings what is known; the rest is empty
 * @param known how much that is
 */
record HeldSettings(PageSettings settings, Known known) {

  /** How much is known. */
  enum Known {
    ALL,
    /** All but styles and scripts, which an update with this key cannot erase. */
    ALL_THAT_CAN_BE_ERASED,
    /** The dates; there may be styles and scripts that an update erases. */
    DATES,
    NOTHING
  }

  private static final HeldSettings UNKNOWN = new HeldSettings(PageSettings.NONE, Known.NOTHING);

  /** Returns that all is known. */
  static HeldSettings all(PageSettings settings) {
    return new HeldSettings(settings, Known.ALL);
  }

  /** Returns whether it is certain that the page has no styles and no scripts. */
  boolean arePlain() {
    return known == Known.ALL && settings.css().isEmpty() && settings.script().isEmpty();
  }

  /**
   * Finds it out where the editor does not open. Where the wiki does not say it, but the page was
   * saved by us last, its history knows the dates that we left, and our stamp whether there were
   * styles and scripts.
   */
  static HeldSettings find(RemotePage page, WikiApi api, Patience patience) throws WikiFailure {
    Optional<PageSettings> told = patience.read(() -> api.settings(page.id()));
    if (told.isPresent()) {
      return all(told.get());
    }
    Optional<PageSettings> dates = datesThatWeLeft(page, api, patience);
    if (dates.isEmpty()) {
      return UNKNOWN;
    }
    if (isStampedPlain(page)) {
      return all(dates.get());
    }
    boolean mayErase =
        patience
            .read(() -> api.view(page.key()))
            .map(ReaderPage::permissions)
            .map(Permissions::writeCode)
            .orElse(Permissions.ALL.writeCode());
    return new HeldSettings(dates.get(), mayErase ? Known.DATES : Known.ALL_THAT_CAN_BE_ERASED);
  }

  private static Optional<PageSettings> datesThatWeLeft(
      RemotePage page, WikiApi api, Patience patience) throws WikiFailure {
    if (page.authorId() != RemotePage.API) {
      return Optional.empty();
    }
    List<Integer> history = patience.read(() -> api.history(page.id())).versions();
    if (history.isEmpty()) {
      // whoever has the number of all keys may have written a page of their own, with dates
      return isStampedPlain(page) ? Optional.of(PageSettings.NONE) : Optional.empty();
    }
    Optional<PastVersion> last = patience.read(() -> api.version(page.id(), history.get(0)));
    return last.filter(version -> version.change() == PastVersion.Change.UPDATED)
        .filter(version -> !stamps(version.revision()).containsAll(stamps(page.revision())))
        .map(PastVersion::dates);
  }

  /** Every save of ours brings another stamp, and nobody else brings one. */
  private static Set<String> stamps(Revision revision) {
    Set<String> stamps = new HashSet<>(RegionFilling.stamps(revision.content()).keySet());
    Stamp.find(revision.content()).ifPresent(found -> stamps.add(found.stamp().text()));
    return stamps;
  }

  private static boolean isStampedPlain(RemotePage page) {
    return Stamp.find(page.revision().content()).filter(found -> found.stamp().plain()).isPresent();
  }
}
