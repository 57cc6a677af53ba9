package io.github.driftless.wikijs;

/**
 * What a page has beside its text. Wiki.js erases what an update does not send of it: a page that a
 * date hides would become public.
 *
 * @param start when readers begin to see the page, ISO 8601 as the wiki wrote it; empty for always
 * @param end when they cease to see it; empty for never
 * @param css styles of the page alone
 * @param script what the page runs
 */
record PageSettings(String start, String end, String css, String script) {

  static final PageSettings NONE = new PageSettings("", "", "", "");

  PageSettings withDates(PageSettings other) {
    return new PageSettings(other.start, other.end, css, script);
  }

  PageSettings withCode(String styles, String scripts) {
    return new PageSettings(start, end, styles, scripts);
  }

  boolean sameDates(PageSettings other) {
    return start.equals(other.start) && end.equals(other.end);
  }
}
