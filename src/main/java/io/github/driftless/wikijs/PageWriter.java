package io.github.driftless.wikijs;

import io.github.driftless.wikijs.PublishPlan.Work;
import io.github.driftless.wikijs.VeryMoment.Saved;
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
    /** Said as it should be; but whether readers see it, nobody knows. */
    UNSEEN,
    /** Somebody changed the page since the plan was made: left as they have it. */
    EDITED,
    /** Somebody saved the page in the very moment; their words were put back. */
    PUT_BACK,
    /** As before, but another edit followed: that one stands, theirs is in the page's history. */
    IN_HISTORY,
    /** Somebody saved the page in the very moment, and the wiki kept nothing of it. */
    CROSSED,
    /** Somebody saved the page in the very moment, and the same text: perhaps tags or styles. */
    TOUCHED,
    /** Nobody can say what an update would erase beside the text: left alone. */
    SETTINGS_UNKNOWN,
    /** As before, but only styles and scripts are not known. */
    CODE_UNKNOWN,
    /** The page went meanwhile. */
    GONE;

    boolean isSaved() {
      return this == DONE || this == UNSEEN;
    }
  }

  /** How often words are put back that somebody saves in the very moment, again and again. */
  private static final int PUT_BACKS = 5;

  /** What was read, and one text that was sent. */
  private static final int READ_AND_SENT = 2;

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
      return found.saysSame(wanted) ? Result.UNSEEN : Result.EDITED;
    }
    if (found.equals(wanted) && failure.kind() != WikiFailure.Kind.BROKEN) {
      Optional<Result> done = done(seenAfterWaiting(page, now.get(), wanted));
      if (done.isPresent()) {
        return done.get();
      }
    }
    // the text is in, but not all that comes after it: once more
    Optional<EditorPage> open = patience.read(() -> api.open(page.key()));
    return write(page, found, wanted.again(found), held(open, now.get()), opened(open, now.get()));
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
              page,
              planned,
              work.wanted().orElseThrow(),
              HeldSettings.all(open.get().settings()),
              open.get().updated())
          : changed(read(page), work);
    }
    Optional<RemotePage> now = read(page);
    if (now.isEmpty()) {
      return Result.GONE;
    }
    if (!isAsPlanned(now.get(), work, planned)) {
      return changed(now, work);
    }
    return write(
        page, planned, work.wanted().orElseThrow(), held(open, now.get()), now.get().updated());
  }

  /** The page is not as it was: another run of the same stack was faster, or it was edited. */
  private static Result changed(Optional<RemotePage> now, Work work) {
    Optional<Revision> wanted = work.wanted();
    boolean same =
        now.filter(page -> page.key().equals(work.step().key()))
            .map(RemotePage::revision)
            .filter(found -> wanted.filter(found::saysSame).isPresent())
            .isPresent();
    return same ? Result.UNSEEN : Result.EDITED;
  }

  /** Returns whether readers see what was saved, at once or after a moment. */
  private Rendering.Seen seenAfterWaiting(ListedPage page, RemotePage now, Revision wanted)
      throws WikiFailure {
    Rendering rendering = new Rendering(api, patience);
    Optional<RemotePage> last = Optional.of(now);
    for (int attempt = 1; last.filter(found -> found.revision().equals(wanted)).isPresent(); ) {
      Rendering.Seen seen = rendering.seen(last.get());
      if (seen != Rendering.Seen.NO || attempt == Patience.ATTEMPTS) {
        return seen;
      }
      patience.pauseAfter(attempt++);
      last = read(page);
    }
    return Rendering.Seen.NO;
  }

  private static Optional<Result> done(Rendering.Seen seen) {
    return switch (seen) {
      case YES, LOOKED_AT -> Optional.of(Result.DONE);
      case UNKNOWN -> Optional.of(Result.UNSEEN);
      case NO -> Optional.empty();
    };
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

  private static Instant opened(Optional<EditorPage> open, RemotePage now) {
    return open.map(EditorPage::updated).orElse(now.updated());
  }

  private Result write(
      ListedPage page, Revision before, Revision wanted, HeldSettings held, Instant opened)
      throws WikiFailure {
    return switch (held.known()) {
      case NOTHING -> Result.SETTINGS_UNKNOWN;
      case DATES -> Result.CODE_UNKNOWN;
      case ALL, ALL_THAT_CAN_BE_ERASED ->
          write(page, before, wanted.plain(held.arePlain()), held.settings(), opened);
    };
  }

  private Result write(
      ListedPage page, Revision before, Revision wanted, PageSettings settings, Instant opened)
      throws WikiFailure {
    List<Saved> ours = new ArrayList<>(List.of(new Saved(before, settings)));
    Result sent = send(page, wanted, settings, ours);
    if (!sent.isSaved()) {
      return sent;
    }
    Result after = afterWriting(page, settings, ours, opened);
    return after == Result.DONE ? sent : after;
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
        if (found.equals(wanted) && failure.kind() != WikiFailure.Kind.BROKEN) {
          Optional<Result> done = done(seenAfterWaiting(page, now.get(), wanted));
          if (done.isPresent()) {
            return done.get();
          }
        }
        boolean saved = found.equals(wanted) || isUnfinished(now.get(), wanted);
        if (!saved && ours.stream().noneMatch(each -> each.text().equals(found))) {
          return found.saysSame(wanted) ? Result.UNSEEN : Result.EDITED;
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
  private Result afterWriting(ListedPage page, PageSettings sent, List<Saved> ours, Instant opened)
      throws WikiFailure {
    VeryMoment moment = new VeryMoment(api, patience);
    PageSettings settings = sent;
    Result result = Result.DONE;
    for (int put = 0; put < PUT_BACKS; put++) {
      History history = patience.read(() -> api.history(page.id()));
      Optional<PastVersion> lost = moment.overwritten(page, history, ours);
      if (lost.isEmpty()) {
        if (result != Result.DONE || ours.size() > READ_AND_SENT) {
          return result;
        }
        if (moment.isCrossed(page, history)) {
          return Result.CROSSED;
        }
        return moment.wasTouched(page, history, ours.get(0), opened) ? Result.TOUCHED : result;
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
      if (!again.isSaved()) {
        return again == Result.EDITED ? Result.IN_HISTORY : again;
      }
    }
    return result;
  }

  private Optional<RemotePage> read(ListedPage page) throws WikiFailure {
    return patience.read(() -> api.read(page.id()));
  }

  private Optional<ListedPage> find(PageKey key) throws WikiFailure {
    return patience.read(api::list).stream().filter(page -> page.key().equals(key)).findFirst();
  }
}
