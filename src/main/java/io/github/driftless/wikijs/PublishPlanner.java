package io.github.driftless.wikijs;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.wikijs.PublishPlan.Work;
import io.github.driftless.wikijs.PublishStep.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds out what publishing would change. Reads the list once, and each page that is there. */
final class PublishPlanner {

  private final WikiApi api;
  private final Patience patience;
  private final PublishRequest request;
  private final EditCheck edits;
  private final SortedMap<PageKey, ListedPage> listed = new TreeMap<>();
  private final List<Stray> strays = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
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
    return new PublishPlan(problems.hasErrors() ? List.of() : works, problems.list());
  }

  private void compare() throws WikiFailure {
    patience.read(api::list).forEach(page -> listed.put(page.key(), page));
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
      if (request.isBelowRoot(page.key()) && !wanted.contains(page.key())) {
        Optional<RemotePage> read = patience.read(() -> api.read(page.id()));
        read.flatMap(found -> Stamp.find(found.revision().content()))
            .map(Stamp.Stamped::stamp)
            .filter(stamp -> stamp.isFrom(request.source()))
            .ifPresent(stamp -> strays.add(new Stray(page, read.get(), stamp)));
      }
    }
  }

  private void plan(WikiPage page) throws WikiFailure {
    Revision unstamped =
        new Revision(page.title(), page.description(), page.tags(), true, page.content());
    Revision wanted = Stamp.stamped(page.key(), request.source(), unstamped);
    Optional<ListedPage> there = Optional.ofNullable(listed.get(page.key()));
    Optional<RemotePage> remote = there.isEmpty() ? Optional.empty() : read(there.get());
    if (remote.isEmpty()) {
      planNew(page.key(), wanted);
    } else if (remote.get().revision().equals(wanted)) {
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
    Optional<RegionFilling.Filled> filled = RegionFilling.fill(page, now.content(), problems);
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
    String remark =
        objection
            .map(text -> text + (delete ? "" : ": it is left alone"))
            .orElse(delete ? "" : "--prune deletes it");
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
    Optional<Revision> now = before.map(RemotePage::revision);
    String diff =
        action == Action.KEEP || action == Action.UNCHANGED ? "" : PageText.diff(key, now, wanted);
    works.add(new Work(new PublishStep(action, key, diff, remark), there, before, wanted));
  }
}
