package io.github.driftless.wikijs;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Spelling.Option;
import io.github.driftless.wikijs.PublishPlan.Work;
import io.github.driftless.wikijs.PublishStep.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds out what publishing would change. Reads the list once, and each page that is there unless
 * the ledger of an earlier run says that it need not.
 */
final class PublishPlanner {

  /** Why a page is saved once more as it is. */
  private static final String NOT_RENDERED =
      "the wiki was stopped before it showed this to readers; it is saved once more";

  /** As before, where nobody can say whether it was shown. */
  private static final String MAYBE_NOT_RENDERED =
      "the wiki does not say whether it shows this to readers; it is saved once more";

  private final WikiApi api;
  private final Patience patience;
  private final PublishRequest request;
  private final EditCheck edits;
  private final Rendering rendering;
  private final SortedMap<PageKey, ListedPage> listed = new TreeMap<>();
  private final List<Stray> strays = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
  private final Map<PageKey, String> lines = new TreeMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> inOrder = new HashSet<>();
  private boolean ledgerStands;
  private boolean mayNote = true;
  private Optional<Boolean> mayDelete = Optional.empty();
  private final Problems problems = new Problems();

  /** A page that came from this stack and stands where no wanted page does. */
  private record Stray(ListedPage listed, RemotePage page, Stamp stamp) {
    boolean wasMoved() {
      return !stamp.path().equals(page.key().path());
    }
  }

  PublishPlanner(WikiApi api, Patience patience, PublishRequest request) {
    this.api = new RememberingApi(api);
    this.patience = patience;
    this.request = request;
    this.edits = new EditCheck(this.api, patience, request.source());
    this.rendering = new Rendering(this.api, patience);
  }

  PublishPlan plan() {
    PageChecks.check(request, problems);
    if (!problems.hasErrors()) {
      try {
        compare();
      } catch (WikiFailure failure) {
        problems.add(WikiProblem.of(failure));
      }
    }
    return new PublishPlan(
        request, problems.hasErrors() ? List.of() : works, inOrder, ledgerStands, problems.list());
  }

  private void compare() throws WikiFailure {
    patience.read(api::list).forEach(page -> listed.put(page.key(), page));
    Optional<PageKey> ledger = Ledger.key(request);
    if (ledger.isPresent()) {
      consult(ledger.get());
    }
    findStrays();
    for (WikiPage page : request.pages()) {
      plan(page);
    }
    orderByLinks();
    for (RegionPage page : request.regions()) {
      plan(page);
    }
    for (Stray stray : strays) {
      plan(stray);
    }
    new OldLocales(request, listed.values())
        .find(this::readStray).stream().map(Work::none).forEach(works::add);
    new RescuePlanner(api, patience, request.force()).plan(works);
  }

  private void consult(PageKey ledger) throws WikiFailure {
    lines.putAll(Ledger.lines(request, listed.values()));
    Optional<ListedPage> there = Optional.ofNullable(listed.remove(ledger));
    ledgerStands = there.isPresent();
    if (there.isPresent()) {
      Ledger ifAllInOrder = Ledger.of(Set.copyOf(lines.values()));
      if (there.get().description().equals(ifAllInOrder.seal())) {
        known.addAll(ifAllInOrder.lines());
      } else {
        Optional<RemotePage> read = read(there.get());
        if (read.isPresent()) {
          known.addAll(Ledger.read(read.get().revision().content()).lines());
          mayNote = edits.objection(read.get()).isEmpty();
        }
      }
    }
    inOrder.addAll(lines.values());
    inOrder.retainAll(known);
  }

  private boolean isKnown(PageKey key) {
    return Optional.ofNullable(lines.get(key)).filter(known::contains).isPresent();
  }

  private void noteInOrder(PageKey key) {
    Optional.ofNullable(lines.get(key)).ifPresent(inOrder::add);
  }

  /** Only pages that are sent need an order; the others stand before them. */
  private void orderByLinks() {
    List<WikiPage> sent = new ArrayList<>();
    for (WikiPage page : request.pages()) {
      if (works.stream()
          .anyMatch(
              work -> work.step().key().equals(page.key()) && work.step().action().writes())) {
        sent.add(page);
      }
    }
    List<PageKey> order = LinkOrder.of(sent).stream().map(WikiPage::key).toList();
    works.sort(
        Comparator.comparingInt((Work work) -> order.indexOf(work.step().key()))
            .thenComparing(work -> work.step().key()));
  }

  private void findStrays() throws WikiFailure {
    Set<PageKey> wanted = new HashSet<>();
    request.pages().forEach(page -> wanted.add(page.key()));
    request.regions().forEach(page -> wanted.add(page.key()));
    for (ListedPage page : listed.values()) {
      if (request.isBelowRoot(page.key()) && !wanted.contains(page.key()) && !isKnown(page.key())) {
        Optional<RemotePage> read = readStray(page);
        read.flatMap(found -> Stamp.find(found.revision().content()))
            .map(Stamp.Stamped::stamp)
            .filter(stamp -> stamp.isFrom(request.source()))
            .ifPresentOrElse(
                stamp -> strays.add(new Stray(page, read.get(), stamp)),
                () -> noteInOrder(page.key()));
      }
    }
  }

  private void plan(WikiPage page) throws WikiFailure {
    Optional<ListedPage> there = Optional.ofNullable(listed.get(page.key()));
    if (there.isPresent() && isKnown(page.key())) {
      works.add(Work.none(new PublishStep(Action.UNCHANGED, page.key(), "", Advice.NONE)));
      return;
    }
    Revision unstamped = page.revision();
    Optional<RemotePage> remote = there.isEmpty() ? Optional.empty() : read(there.get());
    Revision wanted =
        Stamp.stamped(page.key(), request.source(), remote.map(RemotePage::revision), unstamped);
    if (remote.isEmpty()) {
      planNew(page.key(), wanted);
    } else if (Stamp.isOn(remote.get(), request.source(), page)) {
      planAsItIs(page.key(), there, remote.get(), wanted);
    } else if (!there.get().markdown()) {
      add(
          Action.CONFLICT,
          page.key(),
          there,
          remote,
          Optional.of(wanted),
          "this page is not written in Markdown; convert or delete it on the wiki");
    } else {
      Revision now = remote.get().revision();
      boolean onlyStampDiffers = now.withContent(Stamp.body(now.content())).equals(unstamped);
      Optional<String> objection =
          onlyStampDiffers ? Optional.empty() : edits.objection(remote.get());
      add(action(objection), page.key(), there, remote, Optional.of(wanted), objection.orElse(""));
    }
  }

  /** Returns where a page is that the ledger has, and that stands elsewhere on the wiki now. */
  private Optional<PageKey> movedAway(PageKey key) {
    Map<Integer, String> ids = Ledger.ids(known, key);
    Optional<PageKey> moved =
        listed.values().stream()
            .filter(page -> ids.containsKey(page.id()) && !page.key().equals(key))
            .map(ListedPage::key)
            .findFirst();
    // the next run must find it, too
    moved.ifPresent(there -> inOrder.addAll(ids.values()));
    return moved;
  }

  /**
   * A page that says what it should, but perhaps not to readers. Where nobody can say that, the
   * page is left as it is, with a warning, if no ledger would remember that it was saved once more.
   */
  private void planAsItIs(
      PageKey key, Optional<ListedPage> there, RemotePage remote, Revision wanted)
      throws WikiFailure {
    Optional<String> line = Optional.ofNullable(lines.get(key));
    Instant proved = line.map(text -> Ledger.lastInOrder(known, text)).orElse(Instant.EPOCH);
    boolean isNoted = line.isPresent() && Ledger.key(request).isPresent();
    Rendering.Seen seen = rendering.seen(remote, proved);
    switch (seen) {
      case YES, LOOKED_AT -> {
        noteInOrder(key);
        // what took a look is noted, so that it takes none again
        ledgerStands &= seen == Rendering.Seen.YES || !isNoted || !mayNote;
        add(Action.UNCHANGED, key, there, Optional.of(remote), Optional.of(wanted), "");
      }
      case NO -> planAnew(key, there, remote, NOT_RENDERED);
      case UNKNOWN -> {
        if (isNoted) {
          planAnew(key, there, remote, MAYBE_NOT_RENDERED);
        } else {
          problems.add(
              Problem.warning(
                      "wiki-page",
                      "wiki page " + key + ": the wiki does not say whether readers see its text")
                  .withHint("open it there; if it shows an older one, save it there once more"));
          add(Action.UNCHANGED, key, there, Optional.of(remote), Optional.of(wanted), "");
        }
      }
    }
  }

  /** A page that was saved and never rendered is saved once more, as it is. */
  private void planAnew(PageKey key, Optional<ListedPage> there, RemotePage remote, String why) {
    Revision now = remote.revision();
    Optional<Revision> again = Optional.of(now.again(now));
    add(Action.UPDATE, key, there, Optional.of(remote), again, why);
  }

  private void planNew(PageKey key, Revision wanted) {
    Optional<PageKey> moved =
        strays.stream()
            .filter(stray -> stray.wasMoved() && stray.stamp().path().equals(key.path()))
            .map(stray -> stray.page().key())
            .findFirst()
            .or(() -> movedAway(key));
    if (moved.isPresent() && !request.force()) {
      add(
          Action.CONFLICT,
          key,
          Optional.empty(),
          Optional.empty(),
          Optional.of(wanted),
          "this page was moved to " + moved.get() + "; move it back on the wiki");
    } else {
      add(Action.CREATE, key, Optional.empty(), Optional.empty(), Optional.of(wanted), "");
    }
  }

  private void plan(RegionPage page) throws WikiFailure {
    Optional<ListedPage> there = Optional.ofNullable(listed.get(page.key()));
    Optional<RemotePage> remote = there.isEmpty() ? Optional.empty() : read(there.get());
    if (remote.isEmpty() || !there.get().markdown()) {
      String message =
          remote.isEmpty()
              ? ": no such page on the wiki"
              : ": this page is not written in Markdown";
      problems.add(
          Problem.error("wiki-page", "wiki page " + page.key() + message)
              .withHint("create it there in Markdown, or take it off the list of pages"));
      return;
    }
    Revision now = remote.get().revision();
    Optional<RegionFilling.Filled> filled = RegionFilling.fill(page, now, problems);
    if (filled.isPresent()) {
      Optional<String> objection =
          filled.get().edited().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  "somebody wrote between the markers in line "
                      + filled.get().edited().stream()
                          .map(region -> String.valueOf(region.begin().line()))
                          .collect(Collectors.joining(", ")));
      Revision wanted = now.withContent(filled.get().content());
      if (wanted.equals(now)) {
        planAsItIs(page.key(), there, remote.get(), wanted);
        return;
      }
      add(action(objection), page.key(), there, remote, Optional.of(wanted), objection.orElse(""));
    }
  }

  private void plan(Stray stray) throws WikiFailure {
    boolean copied =
        stray.wasMoved()
            && request.pages().stream().anyMatch(page -> page.path().equals(stray.stamp().path()));
    if (copied) {
      // somebody's copy of a page, or the moved page that is told where it is wanted
      return;
    }
    Optional<String> objection =
        stray.wasMoved()
            ? Optional.of("this page was moved here from " + stray.stamp().path())
            : edits.objection(stray.page());
    boolean delete = request.prune() && (objection.isEmpty() || request.force());
    Advice remark =
        objection
            .map(text -> Advice.of(text + (delete ? "" : ": it is left alone")))
            .orElse(delete ? Advice.NONE : Advice.NONE.then(Option.PRUNE).then(" deletes it"));
    if (delete) {
      requireDelete(stray.page().key());
    }
    add(
        delete ? Action.DELETE : Action.KEEP,
        stray.page().key(),
        Optional.of(stray.listed()),
        Optional.of(stray.page()),
        Optional.empty(),
        remark);
  }

  /** Asks the wiki once whether the key may delete, so that it is known before anything is done. */
  private void requireDelete(PageKey key) throws WikiFailure {
    if (mayDelete.isEmpty()) {
      mayDelete =
          Optional.of(
              patience
                  .read(() -> api.open(key))
                  .map(page -> page.permissions().delete())
                  .orElse(true));
    }
    if (!mayDelete.get()) {
      problems.add(WikiProblem.of(key, GraphQlApi.missing("delete:pages")));
    }
  }

  private Optional<RemotePage> read(ListedPage page) throws WikiFailure {
    try {
      return patience.read(() -> api.read(page.id()));
    } catch (WikiFailure failure) {
      throw failure.kind() == WikiFailure.Kind.REFUSED ? failure.at(page.key()) : failure;
    }
  }

  /** A page of somebody that the key may not write is none of ours: it is passed over. */
  private Optional<RemotePage> readStray(ListedPage page) throws WikiFailure {
    try {
      return read(page);
    } catch (WikiFailure failure) {
      if (failure.kind() != WikiFailure.Kind.REFUSED) {
        throw failure;
      }
      problems.add(
          Problem.warning("wiki", failure.message() + ": it is left alone")
              .withHint(failure.hint()));
      return Optional.empty();
    }
  }

  private Action action(Optional<String> objection) {
    if (objection.isEmpty()) {
      return Action.UPDATE;
    }
    return request.force() ? Action.REPLACE : Action.CONFLICT;
  }

  private void add(
      Action action,
      PageKey key,
      Optional<ListedPage> there,
      Optional<RemotePage> before,
      Optional<Revision> wanted,
      String remark) {
    add(action, key, there, before, wanted, Advice.of(remark));
  }

  private void add(
      Action action,
      PageKey key,
      Optional<ListedPage> there,
      Optional<RemotePage> before,
      Optional<Revision> wanted,
      Advice remark) {
    Optional<Revision> now = before.map(RemotePage::revision);
    String diff =
        action == Action.KEEP || action == Action.UNCHANGED
            ? ""
            : WikiPageText.diff(key, now, wanted);
    works.add(new Work(new PublishStep(action, key, diff, remark), there, before, wanted));
  }
}
