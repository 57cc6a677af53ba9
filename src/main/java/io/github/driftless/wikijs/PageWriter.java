package io.github.driftless.wikijs;

import io.github.driftless.wikijs.PublishPlan.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    /** Nobody can say what an update would erase beside the text: left alone. */
    SETTINGS_UNKNOWN,
    /** The page went meanwhile. */
    GONE
  }

  /** How often words are put back that somebody saves in the very moment, again and again. */
  private static final int PUT_BACKS = 5;

  /** What a page said, and when readers see it. */
  private record Saved(Revision text, PageSettings settings) {
    /** As {@link #is}; but it may be of another run at the same time, with a stamp of its own. */
    boolean says(PastVersion past) {
      Revision found = past.revision();
      return text.again(text).sameInHistory(found.again(text)) && settings.sameDates(past.dates());
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
    Optional<PageSettings> settings =
        open.isPresent() ? open.map(EditorPage::settings) : settings(page, now.get());
    return settings.isEmpty()
        ? Result.SETTINGS_UNKNOWN
        : write(page, found, wanted.again(found), settings.get());
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
          ? write(page, planned, work.wanted().orElseThrow(), open.get().settings())
          : changed(read(page), work);
    }
    Optional<RemotePage> now = read(page);
    if (now.isEmpty()) {
      return Result.GONE;
    }
    if (!isAsPlanned(now.get(), work, planned)) {
      return changed(now, work);
    }
    Optional<PageSettings> settings = settings(page, now.get());
    return settings.isEmpty()
        ? Result.SETTINGS_UNKNOWN
        : write(page, planned, work.wanted().orElseThrow(), settings.get());
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

  /**
   * Returns what an update must send so that it stays, where the editor does not open; empty where
   * nobody can say. Where the wiki does not say it, but the page was saved by us last, its history
   * knows the dates that we left.
   */
  private Optional<PageSettings> settings(ListedPage page, RemotePage now) throws WikiFailure {
    Optional<PageSettings> told = patience.read(() -> api.settings(page.id()));
    if (told.isPresent() || now.authorId() != RemotePage.API) {
      return told;
    }
    List<Integer> history = patience.read(() -> api.history(page.id()));
    if (history.isEmpty()) {
      return Optional.of(PageSettings.NONE);
    }
    Optional<PastVersion> last = patience.read(() -> api.version(page.id(), history.get(0)));
    return last.filter(version -> !stamps(version.revision()).equals(stamps(now.revision())))
        .map(PastVersion::dates);
  }

  /** Every save of ours brings another stamp, and nobody else brings one. */
  private static Set<String> stamps(Revision revision) {
    Set<String> stamps = new HashSet<>(RegionFilling.stamps(revision.content()).keySet());
    Stamp.find(revision.content()).ifPresent(found -> stamps.add(found.stamp().text()));
    return stamps;
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
    List<Integer> history = patience.read(() -> api.history(now.id()));
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
      Optional<PastVersion> lost = overwritten(page, ours);
      if (lost.isEmpty()) {
        return result;
      }
      Revision shown = ours.get(ours.size() - 1).text();
      settings = settings.withDates(lost.get().dates());
      Revision words = lost.get().revision();
      boolean onlyDates = ours.stream().anyMatch(saved -> saved.text().sameInHistory(words));
      Revision theirs = onlyDates ? shown.again(shown) : PutBack.of(words, shown);
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
  private Optional<PastVersion> overwritten(ListedPage page, List<Saved> ours) throws WikiFailure {
    for (int version : patience.read(() -> api.history(page.id()))) {
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

  private Optional<RemotePage> read(ListedPage page) throws WikiFailure {
    return patience.read(() -> api.read(page.id()));
  }

  private Optional<ListedPage> find(PageKey key) throws WikiFailure {
    return patience.read(api::list).stream().filter(page -> page.key().equals(key)).findFirst();
  }
}
