package io.github.driftless.page.target;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page as Wiki.js 2.5 keeps it in a folder or in git: front matter in its own order, a blank
 * line, the content.
 *
 * @param date when the content last changed: ISO 8601 in UTC with milliseconds
 * @param created when the page was made, in the same form
 */
public record WikiFile(WikiText page, String date, String created) {

  /**
   * What Wiki.js reads back wrong unless it is quoted: its importer splits the line itself before
   * YAML sees it, and YAML makes numbers, booleans and dates of what looks like them.
   */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}(][^:#\\\\\"'\\[\\]{}|>&*!%@`\\p{Cntrl}]*");

  private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

  /** What would turn the text beside a title. */
  private static final String TURNING = "[\u202A-\u202E\u2066-\u2069]";

  private static final Pattern FRONT = Pattern.compile("\\A---\n(.*?\n)---\n\n?", Pattern.DOTALL);

  /** Returns the file's whole text. */
  public String text() {
    return "---\n"
        + "title: "
        + scalar(page.title())
        + "\ndescription: "
        + scalar(page.description())
        + "\npublished: true\ndate: "
        + date
        + "\ntags: "
        + scalar(String.join(", ", page.tags()))
        + "\neditor: markdown\ndateCreated: "
        + created
        + "\n---\n\n"
        + page.content();
  }

  /** Returns the value of a key in the front matter of a file; empty where it has none. */
  public static Optional<String> field(String text, String key) {
    Matcher front = FRONT.matcher(text.replace("\r\n", "\n"));
    if (!front.find()) {
      return Optional.empty();
    }
    return front
        .group(1)
        .lines()
        .filter(line -> line.startsWith(key + ": "))
        .map(line -> line.substring(key.length() + 2).strip())
        .findFirst();
  }

  /** Returns the content of a file, below its front matter. */
  public static String content(String text) {
    String tidy = text.replace("\r\n", "\n");
    Matcher front = FRONT.matcher(tidy);
    return front.find() ? tidy.substring(front.end()) : tidy;
  }

  /**
   * Returns whether a file says what a page is to say. The wiki puts its own dates above it, quotes
   * nothing, sorts the tags as it likes, and keeps the comment that {@code publish} leaves.
   */
  static boolean says(String text, WikiText wanted) {
    String content = content(text);
    String body = PublishedComment.in(content).map(PublishedComment::body).orElse(content);
    return body.strip().equals(wanted.content().strip())
        && isOneOf(field(text, "title"), wanted.title())
        && isOneOf(field(text, "description"), wanted.description())
        && field(text, "published").equals(Optional.of("true"))
        && tags(field(text, "tags").orElse(""))
            .equals(tags(scalar(String.join(", ", wanted.tags()))));
  }

  /** Returns whether a file holds a page as it was published, and nothing that a person wrote. */
  static boolean isAsPublished(String text) {
    return PublishedComment.in(content(text))
        .filter(PublishedComment::stands)
        .filter(
            comment ->
                comment.isAbout(
                    plain(field(text, "title").orElse("")),
                    plain(field(text, "description").orElse("")),
                    tags(field(text, "tags").orElse("")),
                    field(text, "published").equals(Optional.of("true"))))
        .isPresent();
  }

  /**
   * Returns whether two files hold the same page, of which the wiki itself wrote the second: its
   * dates, its order of tags, no quotes, and perhaps the comment that {@code publish} leaves.
   */
  static boolean isSavedAnew(String was, String now) {
    String content = content(now);
    String body =
        PublishedComment.in(content)
            .filter(PublishedComment::stands)
            .map(PublishedComment::body)
            .orElse(content);
    return body.strip().equals(content(was).strip())
        && isSame("title", was, now)
        && isSame("description", was, now)
        && isSame("published", was, now)
        && isSame("editor", was, now)
        && tags(field(now, "tags").orElse("")).equals(tags(field(was, "tags").orElse("")));
  }

  private static boolean isSame(String key, String was, String now) {
    return plain(field(was, key).orElse("")).equals(plain(field(now, key).orElse("")));
  }

  /** Returns the value that {@link #scalar} wrote. */
  private static String plain(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }

  private static boolean isOneOf(Optional<String> found, String wanted) {
    String value = found.orElse("");
    return value.equals(wanted.strip()) || value.equals(scalar(wanted));
  }

  private static Set<String> tags(String value) {
    return Arrays.stream(value.replace("\"", "").split(","))
        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
        .filter(tag -> !tag.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String scalar(String value) {
    String line =
        value
            .replaceAll("[\\p{Cntrl}\u0080-\u009F\u2028\u2029]+", " ")
            .replaceAll(TURNING, "\uFFFD")
            .strip();
    if (line.isEmpty() || (PLAIN.matcher(line).matches() && !WORD.matcher(line).matches())) {
      return line;
    }
    return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
