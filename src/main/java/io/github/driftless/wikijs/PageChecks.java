package io.github.driftless.wikijs;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds pages that a Wiki.js would refuse, mangle or never show, before anything is sent. */
final class PageChecks {

  private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*");
  private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(?:-[a-zA-Z]{2})?");

  /** The wiki takes these for something else when a browser asks for them. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(?:.|[a-z]{2}(?:-[a-z]{2})?|login|logout|register|verify|favicons|fonts|img|js|svg"
              + "|graphql|healthz)(?:/.*)?");

  /** The server takes bodies of 5 MB; the rest of the request and its escapes need room, too. */
  private static final int LARGEST = 4_500_000;

  private static final int LONGEST_LINE = 255;

  private PageChecks() {}

  static void check(PublishRequest request, Problems problems) {
    Set<PageKey> seen = new HashSet<>();
    for (WikiPage page : request.pages()) {
      check(page, problems);
      if (!seen.add(page.key())) {
        error(
            page, "two pages are to be published at this one path", "rename one of them", problems);
      }
    }
    for (RegionPage page : request.regions()) {
      if (!seen.add(page.key())) {
        problems.add(
            Problem.error(
                    "wiki-page",
                    "wiki page "
                        + page.key()
                        + ": regions of this page are to be filled, but it is published as a whole")
                .withHint("put the regions into another page"));
      }
    }
  }

  private static void check(WikiPage page, Problems problems) {
    if (!PATH.matcher(page.path()).matches()) {
      error(
          page,
          "this path is not one that Wiki.js can show",
          "use a-z, 0-9 and - between single slashes, for example " + suggestion(page.path()),
          problems);
    } else if (RESERVED.matcher(page.path()).matches()) {
      error(
          page,
          "Wiki.js keeps addresses that begin like this for itself: nobody could open the page",
          "begin the path with another word",
          problems);
    }
    if (!LOCALE.matcher(page.locale()).matches()) {
      error(page, "this is not a locale", "write it like en or pt-br", problems);
    }
    if (page.title().isBlank() || page.title().length() > LONGEST_LINE) {
      error(
          page, "a title has 1 to " + LONGEST_LINE + " characters", "choose another one", problems);
    }
    if (page.description().length() > LONGEST_LINE) {
      error(
          page,
          "a description has at most " + LONGEST_LINE + " characters",
          "shorten it",
          problems);
    }
    if ((page.title() + page.description() + page.content()).indexOf('\0') >= 0) {
      error(page, "Wiki.js refuses the character NUL", "remove it from the text", problems);
    }
    if (page.content().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      error(
          page,
          "this page is too large: Wiki.js takes 5 MB",
          "split the stack, or leave out a diagram",
          problems);
    }
  }

  private static String suggestion(String path) {
    String better =
        path.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9/-]+", "-")
            .replaceAll("/+", "/")
            .replaceAll("^/|/$", "");
    return better.isEmpty() ? "networks" : better;
  }

  private static void error(WikiPage page, String message, String hint, Problems problems) {
    problems.add(
        Problem.error("wiki-page", "wiki page " + page.key() + ": " + message).withHint(hint));
  }
}
