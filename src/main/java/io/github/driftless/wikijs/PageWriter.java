package io.github.driftless.wikijs;

import io.github.driftless.wikijs.PublishPlan.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes one page so that nobody's words are lost. The wiki cannot be asked to write only if
 * nobody wrote meanwhile. So the page is read before, and its history is read after: it holds what
 * was overwritten. Were those somebody's words, they are put back.
 */
final class PageWriter {

  /** How a page came out. */
  enum Result {
    DONE,
    /** Somebody changed the page since the plan was made: left as they have it. */
    EDITED,
    /** Somebody saved the page in the very moment; their words were put back. */
    PUT_BACK,
    /** As before, but another edit followed: that one stands, theirs is in the page's history. */
    IN_HISTORY,
    /** Somebody saved the page in the very moment, and the wiki kept nothing of it. */
    CROSSED,
    /** Nobody can say what an update would erase beside the text: left alone. */
    SETTINGS_UNKNOWN,
    /** As before, but only styles and scripts are not known. */
    CODE_UNKNOWN,
    /** The page went meanwhile. */
    GONE
  }

  /** How often words are put back that somebody saves in the very moment, again and again. */
  private static final int PUT_BACKS = 5;

  /** What was read, and one text that was sent. */
  private static final int READ_AND_SENT = 2;

  /** A save takes seconds; a wiki that was stopped takes longer to start. */
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  /** What a page said, and when readers see it. */
  private record Saved(Revision text, PageSettings settings) {
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

  private final WikiApi api;
  private final Patience patience;

  PageWriter(WikiApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  Result create(Work work) throws WikiFailure {
    PageKey key = work.step().key();
    Revision wanted = work.wanted().orElseThrow();
    for (int attempt = 1; ; attempt++) {
      try {
        api.create(key, wanted);
        return Result.DONE;
      } catch (WikiFailure failure) {
        boolean taken = failure.kind() == WikiFailure.Kind.TAKEN;
        if (!failure.mayBeDone() && !taken) {
          throw failure;
        }
        Optional<ListedPage> there = find(key);
        if (there.isPresent()) {
          return finishCreated(there.get(), wanted, failure);
        }
        if (attempt == Patience.ATTEMPTS) {
          throw failure;
        }
        patience.pauseAfter(attempt);
      }
    }
  }

  /** The page is there after an attempt that failed: our own work, or somebody was faster. */
  private Result finishCreated(ListedPage page, Revision wanted, WikiFailure failure)
      throws WikiFailure {
    Optional<RemotePage> now = read(page);
    if (now.isEmpty()) {
      return Result.GONE;
    }
    Revision found = now.get().revision();
    if (!found.equals(wanted) && !isUnfinished(now.get(), wanted)) {
      return found.saysSame(wanted) ? Result.DONE : Result.EDITED;
    }
    if (found.equals(wanted)
        && failure.kind() != WikiFailure.Kind.BROKEN
        && rendersWhileWaiting(page, now.get(), wanted)) {
      return Result.DONE;
    }
    // the text is in, but not all that comes after it: once more
    Optional<EditorPage> open = patience.read(() -> api.open(page.key()));
    return write(page, found, wanted.again(found), held(open, now.get()));
  }

  Result update(Work work) throws WikiFailure {
    ListedPage page = work.listed().orElseThrow();
    Revision planned = work.before().orElseThrow().revision();
    Optional<EditorPage> open = patience.read(() -> api.open(page.key()));
    if (open.isPresent()) {
      if (!open.get().permissions().readHistory()) {
        // whoever saves the page in this moment could not be seen
        throw GraphQlApi.missing("read:history");
      }
      return open.get().isAs(work.step().key(), planned)
          ? write(
              page, planned, work.wanted().orElseThrow(), HeldSettings.all(open.get().settings()))
          : changed(read(page), work);
    }
    Optional<RemotePage> now = read(page);
    if (now.isEmpty()) {
      return Result.GONE;
    }
    if (!isAsPlanned(now.get(), work, planned)) {
      return changed(now, work);
    }
    return write(page, planned, work.wanted().orElseThrow(), held(open, now.get()));
  }

  /** The page is not as it was: another run of the same stack was faster, or it was edited. */
  private static Result changed(Optional<RemotePage> now, Work work) {
    Optional<Revision> wanted = work.wanted();
    boolean same =
        now.filter(page -> page.key().equals(work.step().key()))
            .map(RemotePage::revision)
            .filter(found -> wanted.filter(found::saysSame).isPresent())
            .isPresent();
    return same ? Result.DONE : Result.EDITED;
  }

  /** Returns whether readers see what was saved, now or after a moment. */
  private boolean rendersWhileWaiting(ListedPage page, RemotePage now, Revision wanted)
      throws WikiFailure {
    Rendering rendering = new Rendering(api, patience);
    Optional<RemotePage> last = Optional.of(now);
    for (int attempt = 1; last.filter(found -> found.revision().equals(wanted)).isPresent(); ) {
      if (rendering.came(last.get())) {
        return true;
      }
      if (attempt == Patience.ATTEMPTS) {
        return false;
      }
      patience.pauseAfter(attempt++);
      last = read(page);
    }
    return false;
  }

  Result delete(Work work) throws WikiFailure {
    ListedPage page = work.listed().orElseThrow();
    for (int attempt = 1; ; attempt++) {
      Optional<RemotePage> now = read(page);
      if (now.isEmpty()) {
        return Result.DONE;
      }
      if (!isAsPlanned(now.get(), work, work.before().orElseThrow().revision())) {
        return Result.EDITED;
      }
      try {
        api.delete(page.id());
        return Result.DONE;
      } catch (WikiFailure failure) {
        if (failure.kind() == WikiFailure.Kind.GONE) {
          return Result.DONE;
        }
        if (!failure.mayBeDone() || attempt == Patience.ATTEMPTS) {
          throw failure;
        }
        patience.pauseAfter(attempt);
      }
    }
  }

  private static boolean isAsPlanned(RemotePage now, Work work, Revision planned) {
    return now.revision().equals(planned) && now.key().equals(work.step().key());
  }

  private HeldSettings held(Optional<EditorPage> open, RemotePage now) throws WikiFailure {
    return open.isPresent()
        ? HeldSettings.all(open.get().settings())
        : HeldSettings.find(now, api, patience);
  }

  private Result write(ListedPage page, Revision before, Revision wanted, HeldSettings held)
      throws WikiFailure {
    return switch (held.known()) {
      case NOTHING -> Result.SETTINGS_UNKNOWN;
      case DATES -> Result.CODE_UNKNOWN;
      case ALL, ALL_THAT_CAN_BE_ERASED ->
          write(page, before, wanted.plain(held.arePlain()), held.settings());
    };
  }

  private Result write(ListedPage page, Revision before, Revision wanted, PageSettings settings)
      throws WikiFailure {
    List<Saved> ours = new ArrayList<>(List.of(new Saved(before, settings)));
    Result sent = send(page, wanted, settings, ours);
    return sent == Result.DONE ? afterWriting(page, settings, ours) : sent;
  }

  /**
   * Updates a page, looking after every unclear failure what became of it.
   *
   * @param ours is given what was sent, the last one last
   */
  private Result send(ListedPage page, Revision text, PageSettings settings, List<Saved> ours)
      throws WikiFailure {
    Revision wanted = text;
    ours.add(new Saved(wanted, settings));
    for (int attempt = 1; ; attempt++) {
      try {
        api.update(page, wanted, settings);
        return Result.DONE;
      } catch (WikiFailure failure) {
        if (failure.kind() == WikiFailure.Kind.GONE) {
          return Result.GONE;
        }
        if (!failure.mayBeDone()) {
          throw failure;
        }
        Optional<RemotePage> now = read(page);
        if (now.isEmpty()) {
          return Result.GONE;
        }
        Revision found = now.get().revision();
        if (found.equals(wanted)
            && failure.kind() != WikiFailure.Kind.BROKEN
            && rendersWhileWaiting(page, now.get(), wanted)) {
          return Result.DONE;
        }
        boolean saved = found.equals(wanted) || isUnfinished(now.get(), wanted);
        if (!saved && ours.stream().noneMatch(each -> each.text().equals(found))) {
          return found.saysSame(wanted) ? Result.DONE : Result.EDITED;
        }
        if (attempt == Patience.ATTEMPTS) {
          throw failure;
        }
        if (saved) {
          ours.add(new Saved(found, settings));
          wanted = wanted.again(found);
          ours.add(new Saved(wanted, settings));
        }
        patience.pauseAfter(attempt);
      }
    }
  }

  /**
   * Returns whether the wiki died over our write, after it saved the text. Otherwise the difference
   * is somebody's, and our text is what they overwrote.
   */
  private boolean isUnfinished(RemotePage now, Revision wanted) throws WikiFailure {
    if (!now.revision().content().equals(wanted.content()) || now.authorId() != RemotePage.API) {
      return false;
    }
    List<Integer> history = patience.read(() -> api.history(now.id())).versions();
    if (history.isEmpty()) {
      return true;
    }
    Optional<PastVersion> last = patience.read(() -> api.version(now.id(), history.get(0)));
    return last.isPresent() && !last.get().revision().content().equals(wanted.content());
  }

  /** Looks whether what was overwritten is what was read before; if not, puts it back. */
  private Result afterWriting(ListedPage page, PageSettings sent, List<Saved> ours)
      throws WikiFailure {
    PageSettings settings = sent;
    Result result = Result.DONE;
    for (int put = 0; put < PUT_BACKS; put++) {
      History history = patience.read(() -> api.history(page.id()));
      Optional<PastVersion> lost = overwritten(page, history, ours);
      if (lost.isEmpty()) {
        return result == Result.DONE && isCrossed(page, history, ours) ? Result.CROSSED : result;
      }
      Revision shown = ours.get(ours.size() - 1).text();
      settings = settings.withDates(lost.get().dates());
      Revision words = lost.get().revision();
      boolean onlyDates = ours.stream().anyMatch(saved -> saved.text().sameInHistory(words));
      // whoever set dates in that moment may have set styles, too
      Revision theirs = onlyDates ? shown.again(shown).plain(false) : PutBack.of(words, shown);
      result = onlyDates ? result : Result.PUT_BACK;
      ours.add(new Saved(words, settings));
      Optional<RemotePage> now = read(page);
      if (now.isEmpty()) {
        return Result.GONE;
      }
      if (!now.get().revision().equals(shown)) {
        // somebody is at work on the page: theirs stays, and the other text is in its history
        return Result.IN_HISTORY;
      }
      Result again = send(page, theirs, settings, ours);
      if (again != Result.DONE) {
        return again == Result.EDITED ? Result.IN_HISTORY : again;
      }
    }
    return result;
  }

  /**
   * Returns the newest text in the page's history, back to the one read before, that is not ours,
   * or has other dates than we saw and sent.
   *
   * @param ours what we read and saved, the text read first before all others
   */
  private Optional<PastVersion> overwritten(ListedPage page, History history, List<Saved> ours)
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
  private boolean isCrossed(ListedPage page, History history, List<Saved> ours) throws WikiFailure {
    if (!history.crossed() || ours.size() > READ_AND_SENT) {
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

  private Optional<RemotePage> read(ListedPage page) throws WikiFailure {
    return patience.read(() -> api.read(page.id()));
  }

  private Optional<ListedPage> find(PageKey key) throws WikiFailure {
    return patience.read(api::list).stream().filter(page -> page.key().equals(key)).findFirst();
  }
}
