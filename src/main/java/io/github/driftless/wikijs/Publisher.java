package io.github.driftless.wikijs;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.wikijs.PublishPlan.Work;
import io.github.driftless.wikijs.PublishStep.Action;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Publishes pages on a wiki. Only pages that changed are sent, one after the other: Wiki.js fails
 * where several come at once. What was published is remembered in the pages themselves, so any
 * machine can go on where another one stopped.
 */
public final class Publisher {

  /** Is told of each step once it was taken. */
  public interface Progress {

    /**
     * Is told of a step.
     *
     * @param number counted from 1
     * @param of how many steps there are
     */
    void taken(int number, int of, PublishStep step);
  }

  private final WikiApi api;
  private final Patience patience;

  Publisher(WikiApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /** Returns a publisher for a server. */
  public static Publisher on(WikiServer server) {
    return new Publisher(new GraphQlApi(server, GraphQlExchange.newClient()), Patience.waiting());
  }

  /** Finds out what publishing would do; writes nothing. */
  public PublishPlan plan(PublishRequest request) {
    return new PublishPlanner(api, patience, request).plan();
  }

  /**
   * Carries out a plan, as far as nobody's words stand in the way. A plan with errors is not begun.
   *
   * @param progress told of every step that had something to do
   */
  public PublishOutcome publish(PublishPlan plan, Progress progress) {
    Problems problems = new Problems();
    problems.addAll(plan.problems());
    if (plan.failed()) {
      return new PublishOutcome(plan.steps(), problems.list());
    }
    int all = (int) plan.works().stream().filter(work -> work.step().action().writes()).count();
    List<PublishStep> done = new ArrayList<>();
    Set<PageKey> unseen = new HashSet<>();
    int number = 0;
    boolean stopped = false;
    for (Work work : plan.works()) {
      if (!work.step().action().writes()) {
        done.add(work.step());
      } else if (stopped) {
        done.add(work.step().as(Action.SKIP, ""));
      } else {
        try {
          done.add(take(work, unseen, problems));
        } catch (WikiFailure failure) {
          stopped = failure.isFatal();
          problems.add(WikiProblem.of(work.step().key(), failure));
          done.add(work.step().as(Action.FAIL, failure.message()));
        }
        progress.taken(++number, all, done.get(done.size() - 1));
      }
    }
    if (!stopped && (number > 0 || !plan.ledgerStands())) {
      Ledger.key(plan.request())
          .map(key -> new LedgerKeeper(api, patience, plan.request(), key))
          .flatMap(keeper -> keeper.keep(plan.inOrder(), done, unseen, problems))
          .ifPresent(done::add);
    }
    return new PublishOutcome(done, problems.list());
  }

  /**
   * @param unseen is given the page where nobody knows whether readers see what was saved
   */
  private PublishStep take(Work work, Set<PageKey> unseen, Problems problems) throws WikiFailure {
    PageWriter writer = new PageWriter(api, patience);
    PageWriter.Result result =
        switch (work.step().action()) {
          case CREATE -> writer.create(work);
          case UPDATE, REPLACE, RESCUE -> writer.update(work);
          case DELETE -> writer.delete(work);
          default -> throw new IllegalStateException("nothing to do: " + work.step());
        };
    if (result == PageWriter.Result.UNSEEN) {
      unseen.add(work.step().key());
    }
    return switch (result) {
      case DONE, UNSEEN ->
          work.step().action() == Action.RESCUE
              ? work.step().as(Action.CONFLICT, work.step().remark())
              : work.step();
      case EDITED ->
          work.step()
              .as(Action.CONFLICT, "somebody changed this page while it was being published");
      case PUT_BACK ->
          work.step()
              .as(
                  Action.CONFLICT,
                  "somebody saved this page in the same moment; their text was put back");
      case IN_HISTORY ->
          work.step()
              .as(
                  Action.CONFLICT,
                  "several people saved this page in the same moment; look into its history");
      case CROSSED ->
          work.step()
              .as(
                  Action.CONFLICT,
                  "somebody, or another run, saved this page in the very same moment, and the wiki"
                      + " kept one of the two texts only; look whether words are missing");
      case TOUCHED ->
          work.step()
              .as(
                  Action.CONFLICT,
                  "somebody saved this page in the same moment, with the same text; look whether"
                      + " their tags, styles or scripts are missing");
      case SETTINGS_UNKNOWN ->
          leave(
              work,
              "somebody saved this page since it was published, and the key cannot see whether"
                  + " dates hide it, or styles and scripts are in it: an update would erase them",
              "give the key's group manage:pages",
              problems);
      case CODE_UNKNOWN ->
          leave(
              work,
              "the key cannot see whether styles and scripts are in this page: an update would"
                  + " erase them",
              "take write:styles and write:scripts from the key's group",
              problems);
      case GONE -> {
        problems.add(
            Problem.error(
                    "wiki", "wiki page " + work.step().key() + ": it went while being published")
                .withHint("run the command again"));
        yield work.step().as(Action.FAIL, "the page went while it was being published");
      }
    };
  }

  /** What nobody can see must not be erased. */
  private static PublishStep leave(Work work, String why, String otherwise, Problems problems) {
    PageKey key = work.step().key();
    problems.add(
        Problem.error("wiki", "wiki page " + key + ": " + why)
            .withHint(
                "let requests with the key to /e/"
                    + key
                    + " through to the wiki, or "
                    + otherwise));
    return work.step().as(Action.FAIL, "left alone");
  }
}
