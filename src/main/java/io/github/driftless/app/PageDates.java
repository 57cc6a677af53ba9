package io.github.driftless.app;

import io.github.driftless.page.target.WikiFile;
import io.github.driftless.topology.Topology;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The dates in the front matter of wiki pages: kept while the content stays the same, else {@code
 * SOURCE_DATE_EPOCH}, else when an input was last committed, else now.
 */
enum PageDates {
  /** A page whose content changes gets a new date. */
  RENEWED,
  /** Whoever only compares does not compare dates. */
  KEPT;

  /** How a wiki writes a date, made when a page needs one. */
  private static final class Form {
    private static final DateTimeFormatter OF_WIKI =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Form() {}
  }

  /**
   * Returns the date of a page.
   *
   * @param before the file as it is; empty where there is none
   * @param content what the page will hold
   */
  String of(Optional<String> before, String content, Topology topology) {
    Optional<String> old = before.flatMap(text -> WikiFile.field(text, "date"));
    boolean same = before.map(WikiFile::content).equals(Optional.of(content));
    if (old.isPresent() && (same || this == KEPT)) {
      return old.get();
    }
    return Form.OF_WIKI.format(
        epoch().or(() -> LastCommit.of(topology.inputs())).orElseGet(Instant::now));
  }

  /** Reproducible Builds, "SOURCE_DATE_EPOCH": seconds since 1970. */
  private static Optional<Instant> epoch() {
    return Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH"))
        .filter(seconds -> seconds.matches("[0-9]{1,12}"))
        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
  }
}
