package io.github.driftless.preview;

import io.github.driftless.app.PageDrafts;
import io.github.driftless.page.target.WikiFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page without its front matter.
 *
 * @param title what people call it: its title in the front matter, else its first heading, else the
 *     name of its file
 * @param markdown what is below the front matter, with line feeds
 */
record PageBody(String title, String markdown) {

  private static final Pattern FRONT =
      Pattern.compile("\\A---[ \\t]*\n.*?\n(?:---|\\.\\.\\.)[ \\t]*(?:\n|\\z)", Pattern.DOTALL);

  private static final Pattern HEADING = Pattern.compile("(?m)^#[ \\t]+(.+?)[ \\t#]*$");

  static PageBody of(PageDrafts.Page page) {
    String text = page.text().replace("\r\n", "\n").replaceFirst("\\A\uFEFF", "");
    Matcher front = FRONT.matcher(text);
    String markdown = front.find() ? text.substring(front.end()) : text;
    Optional<String> given = WikiFile.field(text, "title").map(PageBody::unquoted);
    Matcher heading = HEADING.matcher(markdown);
    String title =
        given.orElseGet(
            () -> heading.find() ? heading.group(1) : page.file().getFileName().toString());
    return new PageBody(title, markdown);
  }

  private static String unquoted(String scalar) {
    boolean quoted = scalar.length() > 1 && scalar.startsWith("\"") && scalar.endsWith("\"");
    return quoted
        ? scalar.substring(1, scalar.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : scalar;
  }
}
