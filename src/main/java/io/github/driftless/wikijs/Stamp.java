package io.github.driftless.wikijs;

import io.github.driftless.hash.Sha256;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment at the end of a published page by which a machine that has never seen the wiki knows
 * what was published, and so whether somebody edited the page since. Comments vanish from the page
 * and stay in its source.
 *
 * @param sha256 the hash of the content without this comment
 * @param about the hash of the title, the description, the tags and whether the page is published
 * @param over the hash of what the page said before, {@value #NONE} for a new page; lets a later
 *     run see whether words were overwritten that nobody had read
 * @param plain whether the page was known to have no styles and no scripts of its own then; a later
 *     run may have no way to see them
 * @param path where the page was published
 * @param source the stack it came from
 */
record Stamp(String sha256, String about, String over, boolean plain, String path, String source) {

  static final String NONE = "new";

  private static final Pattern COMMENT =
      Pattern.compile(
          "\\n<!-- driftless:published sha256=([0-9a-f]{64}) about=([0-9a-f]{64})"
              + " over=([0-9a-f]{64}|new)( plain)? path=(\\S+) from=\"([^\"\\n]*)\" -->\\n?");

  private static final String PLAIN = " plain";
  private static final String NOTHING = "0".repeat(64);

  /** Content and the stamp found in it. */
  record Stamped(String body, Stamp stamp) {}

  /**
   * Returns the page as it is to be published, with its stamp.
   *
   * @param before what it takes the place of; empty for a new page
   */
  static Revision stamped(
      PageKey key, String source, Optional<Revision> before, Revision unstamped) {
    Stamp stamp =
        new Stamp(
            Sha256.of(unstamped.content()),
            about(unstamped),
            before.map(Revision::hashInHistory).orElse(NONE),
            // nothing is sent with a new page
            before.isEmpty(),
            key.path(),
            quotable(source));
    return unstamped.withContent(unstamped.content() + stamp.text());
  }

  /** Returns whether a page is as it would be published, its stamp included. */
  static boolean isOn(RemotePage page, String source, WikiPage wanted) {
    return find(page.revision().content())
        .filter(found -> page.revision().withContent(found.body()).equals(wanted.revision()))
        .map(Stamped::stamp)
        .filter(stamp -> stamp.isFrom(source) && stamp.isOf(page.key(), wanted.revision()))
        .isPresent();
  }

  /** Returns the last stamp in a content, and what stands around it. */
  static Optional<Stamped> find(String content) {
    Matcher comment = COMMENT.matcher(content);
    Optional<Stamped> last = Optional.empty();
    while (comment.find()) {
      last =
          Optional.of(
              new Stamped(
                  content.substring(0, comment.start()) + content.substring(comment.end()),
                  new Stamp(
                      comment.group(1),
                      comment.group(2),
                      comment.group(3),
                      Optional.ofNullable(comment.group(4)).isPresent(),
                      comment.group(5),
                      comment.group(6))));
    }
    return last;
  }

  /**
   * Returns a content whose stamp fits nothing: words that were put back must not look like ours.
   */
  static String spoilt(String content) {
    return find(content)
        .map(
            found -> {
              Stamp stamp = found.stamp();
              return found.body()
                  + new Stamp(NOTHING, stamp.about, stamp.over, false, stamp.path, stamp.source)
                      .text();
            })
        .orElse(content);
  }

  /** Returns a content whose stamp says that it took the place of another text. */
  static String over(String content, Revision before) {
    return with(
        content,
        stamp ->
            new Stamp(
                stamp.sha256,
                stamp.about,
                before.hashInHistory(),
                stamp.plain,
                stamp.path,
                stamp.source));
  }

  /** Returns a content whose stamp says whether its page has no styles and no scripts. */
  static String plain(String content, boolean plain) {
    return with(
        content,
        stamp -> new Stamp(stamp.sha256, stamp.about, stamp.over, plain, stamp.path, stamp.source));
  }

  private static String with(String content, UnaryOperator<Stamp> change) {
    return find(content)
        .map(Stamped::stamp)
        .map(stamp -> content.replace(stamp.text(), change.apply(stamp).text()))
        .orElse(content);
  }

  /** Returns the content without its stamp. */
  static String body(String content) {
    return find(content).map(Stamped::body).orElse(content);
  }

  boolean isAbout(Revision revision) {
    return about.equals(about(revision));
  }

  /** Returns whether this is the stamp that a page would get. */
  boolean isOf(PageKey key, Revision unstamped) {
    return path.equals(key.path())
        && sha256.equals(Sha256.of(unstamped.content()))
        && isAbout(unstamped);
  }

  boolean isFrom(String stack) {
    return source.equals(quotable(stack));
  }

  private static String about(Revision revision) {
    return Sha256.of(
        String.join(
            "\n",
            oneLine(revision.title()),
            oneLine(revision.description()),
            String.join(",", revision.tags()),
            String.valueOf(revision.published())));
  }

  private static String oneLine(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  /** A name that held the comment's own signs could end it early. */
  private static String quotable(String text) {
    return text.replaceAll("[\"\\n\\r>]", "-");
  }

  String text() {
    return "\n<!-- driftless:published sha256="
        + sha256
        + " about="
        + about
        + " over="
        + over
        + (plain ? PLAIN : "")
        + " path="
        + path
        + " from=\""
        + source
        + "\" -->\n";
  }
}
