package io.github.driftless.analysis.lint;

import java.util.HashSet;
import java.util.Set;

/**
 * Why something does not work, as far as it tells findings of one cause from others.
 *
 * @param marks ids of services, and whatever else there is to tell it by
 */
record Cause(Set<String> marks) {

  Cause {
    marks = Set.copyOf(marks);
  }

  /** That a service, by id, is isolated. */
  static Cause isolated(String service) {
    return new Cause(Set.of(service));
  }

  /** Returns this cause, told from others by something more. */
  Cause with(String mark) {
    Set<String> more = new HashSet<>(marks);
    more.add(mark);
    return new Cause(more);
  }
}
