package io.github.driftless.wikijs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks into a page's history for what somebody saved between the moment in which the page was read
 * and the one in which ours was saved.
 */
final class VeryMoment {

  /** What a page said, and when readers see it. */
  record Saved(Revision text, PageSettings settings) {
    /** As {@link #is}; but it may be of another run at the same time, with a stamp of its own. */
    boolean says(PastVersion past) {
      Revision found = past.revision();
      return text.again(text).plain(false).sameInHistory(found.again(text).plain(false))
          && settings.sameDates(past.dates());
    }

    boolean is(PastVersion past) {
      return text.sameInHistory(past.revision()) && settings.sameDates(past.dates());
    }
  }

  /** A save takes seconds; a wiki that was stopped takes longer to start. */
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private final WikiApi api;
  private final Patience patience;

  VeryMoment(WikiApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /**
   * Returns the newest text in the page's history, back to the one read before, that is not ours,
   * or has other dates than we saw and sent.
   *
   * @param ours what we read and saved, the text read first before all others
   */
  Optional<PastVersion> overwritten(ListedPage page, History history, List<Saved> ours)
      throws WikiFailure {
    for (int version : history.versions()) {
      Optional<PastVersion> found = patience.read(() -> api.version(page.id(), version));
      if (found.isEmpty()) {
        return found;
      }
      PastVersion past = found.get();
      if (ours.stream().noneMatch(saved -> saved.says(past))) {
        return found;
      }
      if (ours.get(0).is(past)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether somebody else saved the page from the same text as we did, at the same time. An
   * attempt of ours that failed half-way looks alike, and so does one of an earlier run, but that
   * was some time before.
   */
  boolean isCrossed(ListedPage page, History history) throws WikiFailure {
    if (!history.crossed()) {
      return false;
    }
    List<Instant> times = new ArrayList<>();
    for (int version : history.versions().subList(0, 2)) {
      patience
          .read(() -> api.version(page.id(), version))
          .ifPresent(past -> times.add(past.replaced()));
    }
    return times.size() == 2
        && Duration.between(times.get(1), times.get(0)).abs().compareTo(AT_ONCE) < 0;
  }

  /**
   * Returns whether somebody saved the page after it was read, and the same text. The history
   * forgets tags, styles and scripts, but not that there was such a change. Where the time of the
   * page did not move, nobody did, and the wiki need not be asked.
   *
   * @param opened the time of the page when it was read; the epoch where that is not known
   */
  boolean wasTouched(ListedPage page, History history, Saved before, Instant opened)
      throws WikiFailure {
    List<Integer> versions = history.versions();
    if (versions.size() < 2 || opened.equals(Instant.EPOCH) || history.saved().equals(opened)) {
      return false;
    }
    Optional<PastVersion> replaced = patience.read(() -> api.version(page.id(), versions.get(0)));
    if (replaced.filter(before::is).isEmpty()) {
      // another run of ours was faster: what that one sent is no edit
      return false;
    }
    return patience
        .read(() -> api.version(page.id(), versions.get(1)))
        .filter(past -> past.change() != PastVersion.Change.MOVED)
        .filter(past -> past.replaced().isAfter(opened))
        .isPresent();
  }
}
