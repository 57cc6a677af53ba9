package io.github.driftless.wikijs;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Spelling.Option;
import io.github.driftless.wikijs.PublishPlan.Work;
import io.github.driftless.wikijs.PublishStep.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /** How many of the newest pages are looked at for words that an interrupted run overwrote. */
  private static final int LOOKED_AT = 3;

  private final WikiApi api;
  private final Patience patience;
  private final PublishRequest request;
  private final EditCheck edits;
  private final SortedMap<PageKey, ListedPage> listed = new TreeMap<>();
  private final List<Stray> strays = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
  private final Map<PageKey, String> lines = new TreeMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> inOrder = new HashSet<>();
  private boolean hasLedger;
  private final Problems problems = new Problems();

  /** A page that came from this stack and stands where no wanted page does. */
  private record Stray(ListedPage listed, RemotePage page, Stamp stamp) {
    boolean wasMoved() {
      return !stamp.path().equals(page.key().path());
    }
  }

  PublishPlanner(WikiApi api, Patience patience, PublishRequest request) {
    this.api = api;
    this.patience = patience;
    this.request = request;
    this.edits = new EditCheck(api, patience, request.source());
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
        request, problems.hasErrors() ? List.of() : works, inOrder, hasLedger, problems.list());
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
    rescue();
  }

  private void consult(PageKey ledger) throws WikiFailure {
    lines.putAll(Ledger.lines(request, listed.values()));
    Optional<ListedPage> there = Optional.ofNullable(listed.remove(ledger));
    hasLedger = there.isPresent();
    if (there.isPresent()) {
      Ledger ifAllInOrder = Ledger.of(Set.copyOf(lines.values()));
      if (there.get().description().equals(ifAllInOrder.seal())) {
        known.addAll(ifAllInOrder.lines());
      } else {
        read(there.get())
            .ifPresent(page -> known.addAll(Ledger.read(page.revision().content()).lines()));
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

  /**
   * A run that died can have overwritten words in the page that it wrote last. It wrote one after
   * the other, so that page is among those that were updated last; renderings may be newer.
   */
  private void rescue() throws WikiFailure {
    List<Work> newest =
        works.stream()
            .filter(PublishPlanner::isOursByItsStamp)
            .sorted(
                Comparator.comparing((Work work) -> work.listed().orElseThrow().updated())
                    .reversed())
            .limit(LOOKED_AT)
            .toList();
    LostText lost = new LostText(api, patience);
    for (Work work : newest) {
      RemotePage page = work.before().orElseThrow();
      for (Map.Entry<String, String> stamp : stamps(page.revision().content()).entrySet()) {
        Optional<LostText.Found> found = lost.find(page, stamp.getKey(), stamp.getValue());
        if (found.isPresent()) {
          works.set(works.indexOf(work), rescue(work, stamp, found.get()));
          break;
        }
      }
    }
  }

  private static boolean isOursByItsStamp(Work work) {
    return work.before().isPresent()
        && switch (work.step().action()) {
          case UNCHANGED, UPDATE, KEEP, DELETE ->
              work.step().remark().isEmpty() || work.wanted().isEmpty();
          default -> false;
        };
  }

  private static Map<String, String> stamps(String content) {
    Map<String, String> stamps = new LinkedHashMap<>(RegionFilling.stamps(content));
    Stamp.find(content)
        .map(Stamp.Stamped::stamp)
        .filter(stamp -> !stamp.over().equals(Stamp.NONE))
        .ifPresent(stamp -> stamps.put(stamp.text().strip(), stamp.over()));
    return stamps;
  }

  private Work rescue(Work work, Map.Entry<String, String> stamp, LostText.Found found) {
    RemotePage page = work.before().orElseThrow();
    Revision words = PutBack.of(found.words(), page.revision());
    if (found.nothingFollowed()) {
      Advice remark =
          Advice.of("an interrupted run overwrote what somebody wrote here; it was put back");
      return rescue(work, Action.RESCUE, words, words, remark);
    }
    if (!request.force()) {
      Advice remark =
          Advice.of(
                  "an interrupted run overwrote what somebody wrote here; look into its history,"
                      + " take what is wanted, then use ")
              .then(Option.FORCE);
      return rescue(work, Action.CONFLICT, words, words, remark);
    }
    // whoever forces it has seen it: the stamp now tells of what is there
    Revision wanted = work.wanted().orElse(page.revision());
    String seen = stamp.getKey().replace(stamp.getValue(), page.revision().hashInHistory());
    return rescue(
        work,
        Action.REPLACE,
        wanted,
        wanted.withContent(wanted.content().replace(stamp.getKey(), seen)),
        Advice.of("what an interrupted run overwrote stays in the page's history"));
  }

  private static Work rescue(
      Work work, Action action, Revision shown, Revision wanted, Advice remark) {
    Optional<Revision> now = work.before().map(RemotePage::revision);
    PageKey key = work.step().key();
    String diff = WikiPageText.diff(key, now, Optional.of(shown));
    return new Work(
        new PublishStep(action, key, diff, remark),
        work.listed(),
        work.before(),
        Optional.of(wanted));
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
        Optional<RemotePage> read = read(page);
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
      noteInOrder(page.key());
      add(Action.UNCHANGED, page.key(), there, remote, Optional.of(wanted), "");
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

  private void planNew(PageKey key, Revision wanted) {
    Optional<Stray> moved =
        strays.stream()
            .filter(stray -> stray.wasMoved() && stray.stamp().path().equals(key.path()))
            .findFirst();
    if (moved.isPresent() && !request.force()) {
      add(
          Action.CONFLICT,
          key,
          Optional.empty(),
          Optional.empty(),
          Optional.of(wanted),
          "this page was moved to " + moved.get().page().key() + "; move it back on the wiki");
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
      add(
          wanted.equals(now) ? Action.UNCHANGED : action(objection),
          page.key(),
          there,
          remote,
          Optional.of(wanted),
          objection.orElse(""));
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
    add(
        delete ? Action.DELETE : Action.KEEP,
        stray.page().key(),
        Optional.of(stray.listed()),
        Optional.of(stray.page()),
        Optional.empty(),
        remark);
  }

  private Optional<RemotePage> read(ListedPage page) throws WikiFailure {
    return patience.read(() -> api.read(page.id()));
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
