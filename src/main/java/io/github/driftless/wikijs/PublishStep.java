package io.github.driftless.wikijs;

import io.github.driftless.problem.Advice;

/**
 * What publishing does, or did, to one page.
 *
 * @param diff a unified diff of what changes, or stands against each other; empty for nothing
 * @param remark what else there is to know, one line; empty for nothing
 */
public record PublishStep(Action action, PageKey key, String diff, Advice remark) {

  /** What happens to a page. */
  public enum Action {
    CREATE("create", "created"),
    UPDATE("update", "updated"),
    /** As {@link #UPDATE}, by force: what somebody wrote goes. */
    REPLACE("replace", "replaced"),
    UNCHANGED("unchanged", "unchanged"),
    /** What an earlier run overwrote and could not put back comes back. */
    RESCUE("put back", "put back"),
    /** Nothing: somebody's words stand in the way. */
    CONFLICT("conflict", "conflict"),
    DELETE("delete", "deleted"),
    /** Nothing: the page's source is gone, but the page was not asked to go. */
    KEEP("no longer generated", "no longer generated"),
    /** Nothing: it was tried in vain, and a problem says why. */
    FAIL("fail", "failed"),
    /** Nothing: an earlier failure left no use in trying. */
    SKIP("skip", "not reached");

    private final String planned;
    private final String done;

    Action(String planned, String done) {
      this.planned = planned;
      this.done = done;
    }

    /** Returns the word for a plan, for example {@code create}. */
    public String planned() {
      return planned;
    }

    /** Returns the word for what was done, for example {@code created}. */
    public String done() {
      return done;
    }

    /** Returns whether a page that this was done to is as it is to be. */
    boolean settles() {
      return this == CREATE || this == UPDATE || this == REPLACE || this == UNCHANGED;
    }

    boolean writes() {
      return this == CREATE
          || this == UPDATE
          || this == REPLACE
          || this == DELETE
          || this == RESCUE;
    }
  }

  PublishStep as(Action other, String why) {
    return as(other, Advice.of(why));
  }

  PublishStep as(Action other, Advice why) {
    return new PublishStep(other, key, diff, why);
  }
}
