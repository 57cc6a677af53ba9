package io.github.driftless.wikijs;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What publishing would do, found out without writing anything. */
public final class PublishPlan {

  /**
   * A step and what is needed to carry it out.
   *
   * @param listed the page as it was listed; empty for one to create
   * @param before what the page said when the plan was made
   * @param wanted what it shall say, stamp included; empty for a page to delete
   */
  record Work(
      PublishStep step,
      Optional<ListedPage> listed,
      Optional<RemotePage> before,
      Optional<Revision> wanted) {

    static Work none(PublishStep step) {
      return new Work(step, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  private final PublishRequest request;
  private final List<Work> works;
  private final Set<String> inOrder;
  private final boolean ledgerStands;
  private final List<Problem> problems;

  /**
   * @param request what was asked for
   * @param inOrder the ledger's lines that were found to be true
   * @param ledgerStands whether the wiki has a ledger that is as good as another one where no page
   *     is written
   */
  PublishPlan(
      PublishRequest request,
      List<Work> works,
      Set<String> inOrder,
      boolean ledgerStands,
      List<Problem> problems) {
    this.request = request;
    this.works = List.copyOf(works);
    this.inOrder = Set.copyOf(inOrder);
    this.ledgerStands = ledgerStands;
    this.problems = List.copyOf(problems);
  }

  PublishRequest request() {
    return request;
  }

  Set<String> inOrder() {
    return inOrder;
  }

  boolean ledgerStands() {
    return ledgerStands;
  }

  List<Work> works() {
    return works;
  }

  /** Returns the steps in the order in which they will be taken: link targets first. */
  public List<PublishStep> steps() {
    return works.stream().map(Work::step).toList();
  }

  /** Returns what is wrong; with an error in it, nothing will be published. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns whether nothing can be published. */
  public boolean failed() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
