package io.github.driftless.wikijs;

import io.github.driftless.wikijs.PublishPlan.Work;
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
    /** The page went meanwhile. */
    GONE
  }

  /** How often words are put back that somebody saves in the very moment, again and again. */
  private static final int PUT_BACKS = 5;

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
      return Result.EDITED;
    }
    if (found.equals(wanted) && failure.kind() != WikiFailure.Kind.BROKEN) {
      return Result.DONE;
    }
    // the text is in, but not all that comes after it: once more
    return write(page, found, wanted);
  }

  Result update(Work work) throws WikiFailure {
    ListedPage page = work.listed().orElseThrow();
    Revision planned = work.before().orElseThrow().revision();
    Optional<RemotePage> now = read(page);
    if (now.isEmpty()) {
      return Result.GONE;
    }
    if (!isAsPlanned(now.get(), work, planned)) {
      return Result.EDITED;
    }
    return write(page, planned, work.wanted().orElseThrow());
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

  private Result write(ListedPage page, Revision before, Revision wanted) throws WikiFailure {
    Result sent = send(page, before, wanted);
    return sent == Result.DONE ? afterWriting(page, before, wanted) : sent;
  }

  /** Updates a page, looking after every unclear failure what became of it. */
  private Result send(ListedPage page, Revision before, Revision wanted) throws WikiFailure {
    for (int attempt = 1; ; attempt++) {
      try {
        api.update(page, wanted);
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
          return Result.DONE;
        }
        if (!found.equals(before) && !found.equals(wanted) && !isUnfinished(now.get(), wanted)) {
          return Result.EDITED;
        }
        if (attempt == Patience.ATTEMPTS) {
          throw failure;
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
    Optional<Revision> last = patience.read(() -> api.version(now.id(), history.get(0)));
    return last.isPresent() && !last.get().content().equals(wanted.content());
  }

  /** Looks whether what was overwritten is what was read before; if not, puts it back. */
  private Result afterWriting(ListedPage page, Revision before, Revision wanted)
      throws WikiFailure {
    List<Revision> ours = new ArrayList<>(List.of(before, wanted));
    Revision shown = wanted;
    Result result = Result.DONE;
    for (int put = 0; put < PUT_BACKS; put++) {
      Optional<Revision> lost = overwritten(page, before, ours);
      if (lost.isEmpty()) {
        return result;
      }
      Revision theirs = PutBack.of(lost.get(), shown);
      result = Result.PUT_BACK;
      ours.add(lost.get());
      ours.add(theirs);
      Optional<RemotePage> now = read(page);
      if (now.isEmpty()) {
        return Result.GONE;
      }
      if (!now.get().revision().equals(shown)) {
        // somebody is at work on the page: theirs stays, and the other text is in its history
        return Result.IN_HISTORY;
      }
      Result sent = send(page, shown, theirs);
      if (sent != Result.DONE) {
        return sent == Result.EDITED ? Result.IN_HISTORY : sent;
      }
      shown = theirs;
    }
    return result;
  }

  /**
   * Returns the newest text in the page's history, back to the one read before, that is not ours.
   */
  private Optional<Revision> overwritten(ListedPage page, Revision before, List<Revision> ours)
      throws WikiFailure {
    for (int version : patience.read(() -> api.history(page.id()))) {
      Optional<Revision> revision = patience.read(() -> api.version(page.id(), version));
      if (revision.isEmpty() || revision.get().sameInHistory(before)) {
        return Optional.empty();
      }
      if (ours.stream().noneMatch(revision.get()::sameInHistory)) {
        return revision;
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
