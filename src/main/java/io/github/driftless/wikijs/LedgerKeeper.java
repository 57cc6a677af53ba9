package io.github.driftless.wikijs;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.wikijs.PublishPlan.Work;
import io.github.driftless.wikijs.PublishStep.Action;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the ledger at the end of a run. A page comes into it only where it was read after the list
 * that tells when it was saved: whoever saves it later moves that time.
 */
final class LedgerKeeper {

  private final WikiApi api;
  private final Patience patience;
  private final PublishRequest request;
  private final PageKey key;

  LedgerKeeper(WikiApi api, Patience patience, PublishRequest request, PageKey key) {
    this.api = api;
    this.patience = patience;
    this.request = request;
    this.key = key;
  }

  /**
   * Keeps the ledger. Without it all stays right and only takes longer; so what fails here is a
   * warning.
   *
   * @param inOrder the lines that were true when the plan was made
   * @param done what was done with the pages
   * @param unseen pages that nobody knows whether readers see: the next run finds out
   * @return what was done with the ledger's page; empty where it is as it was
   */
  Optional<PublishStep> keep(
      Set<String> inOrder, List<PublishStep> done, Set<PageKey> unseen, Problems problems) {
    try {
      SortedMap<PageKey, ListedPage> listed = new TreeMap<>();
      patience.read(api::list).forEach(page -> listed.put(page.key(), page));
      Ledger ledger = ledger(listed, inOrder, settled(done, unseen));
      return ledger.lines().isEmpty()
          ? Optional.empty()
          : write(Optional.ofNullable(listed.get(key)), ledger.revision(), done, problems);
    } catch (WikiFailure failure) {
      warn(done, failure.message(), failure.hint(), problems);
      return Optional.empty();
    }
  }

  private static Set<PageKey> settled(List<PublishStep> done, Set<PageKey> unseen) {
    Set<PageKey> settled = new HashSet<>();
    done.stream().filter(step -> step.action().settles()).forEach(step -> settled.add(step.key()));
    settled.removeAll(unseen);
    return settled;
  }

  private Ledger ledger(
      SortedMap<PageKey, ListedPage> listed, Set<String> inOrder, Set<PageKey> settled)
      throws WikiFailure {
    Map<PageKey, WikiPage> wanted = new HashMap<>();
    request.pages().forEach(page -> wanted.put(page.key(), page));
    Set<String> lines = new HashSet<>();
    for (Map.Entry<PageKey, String> line : Ledger.lines(request, listed.values()).entrySet()) {
      Optional<WikiPage> page = Optional.ofNullable(wanted.get(line.getKey()));
      boolean stands = page.isEmpty() || settled.contains(line.getKey());
      if (stands
          && (inOrder.contains(line.getValue())
              || (page.isPresent() && isAsWanted(listed.get(line.getKey()), page.get())))) {
        lines.add(line.getValue());
      }
    }
    // pages that were moved away are found by the number in their lines
    wanted.keySet().stream()
        .filter(missing -> !listed.containsKey(missing))
        .forEach(missing -> lines.addAll(Ledger.ids(inOrder, missing).values()));
    return Ledger.of(lines);
  }

  private boolean isAsWanted(ListedPage listed, WikiPage wanted) throws WikiFailure {
    return patience
        .read(() -> api.read(listed.id()))
        .filter(page -> Stamp.isOn(page, request.source(), wanted))
        .isPresent();
  }

  private Optional<PublishStep> write(
      Optional<ListedPage> there, Revision unstamped, List<PublishStep> done, Problems problems)
      throws WikiFailure {
    Optional<RemotePage> before =
        there.isEmpty() ? Optional.empty() : patience.read(() -> api.read(there.get().id()));
    Optional<String> objection = before.isEmpty() ? Optional.empty() : objection(before.get());
    if (objection.isPresent()) {
      warn(
          done,
          "wiki page " + key + ": " + objection.get(),
          "move what is worth it into a page of its own and delete this one",
          problems);
      return Optional.empty();
    }
    if (before.map(page -> page.revision().description()).equals(description(unstamped))) {
      return Optional.empty();
    }
    Revision wanted =
        Stamp.stamped(key, request.source(), before.map(RemotePage::revision), unstamped);
    Action action = before.isEmpty() ? Action.CREATE : Action.UPDATE;
    PublishStep step = new PublishStep(action, key, "", Advice.NONE);
    PageWriter writer = new PageWriter(api, patience);
    Work work = new Work(step, there, before, Optional.of(wanted));
    PageWriter.Result result = before.isEmpty() ? writer.create(work) : writer.update(work);
    if (result.isSaved()) {
      return Optional.of(step);
    }
    warn(
        done,
        "wiki page " + key + ": somebody changed this page while it was being written",
        "run the command again",
        problems);
    return Optional.empty();
  }

  private static Optional<String> description(Revision revision) {
    return Optional.of(revision.description());
  }

  private Optional<String> objection(RemotePage page) throws WikiFailure {
    return new EditCheck(api, patience, request.source()).objection(page);
  }

  private static void warn(List<PublishStep> done, String why, String hint, Problems problems) {
    boolean all = done.stream().allMatch(step -> step.action().settles() || isPruned(step));
    String what = "could not note what was published" + (all ? "; all is published: " : ": ");
    problems.add(Problem.warning("wiki-ledger", what + why).withHint(hint));
  }

  private static boolean isPruned(PublishStep step) {
    return step.action() == Action.DELETE || step.action() == Action.KEEP;
  }
}
