package io.github.driftless.page.target;

import java.util.Optional;

/** Dates pages in places that have them dated. */
@FunctionalInterface
public interface Dates {

  /**
   * Returns the date of a page: ISO 8601 in UTC with milliseconds.
   *
   * @param before the file as it is; empty where there is none
   * @param content what the page will hold, without its front matter
   */
  String of(Optional<String> before, String content);
}
