package io.github.driftless.page;

import io.github.driftless.diagram.WritingDirection;
import java.util.regex.Pattern;

/**
 * Spells any text so that Markdown shows it as it is: in prose, headings, list items and table
 * cells (CommonMark 0.31, section 2.4; Python-Markdown and its extensions beyond it).
 */
enum MarkdownText {
  /**
   * For places where something runs over the finished page that takes two braces for a template.
   * Between these stands a place where a line may end. A comment does not do: Wiki.js looks for
   * templates first, then takes comments out, and the browser would run what has come together.
   */
  BRACES_APART("<wbr>"),
  /** For places that keep of HTML only what they list, {@code wbr} not among it. */
  BRACES_TOGETHER("");

  /**
   * A comment, which no page shows. The extensions of Wiki.js for attributes and emoji read text
   * when entities are characters again, but not beyond a comment.
   */
  private static final String NOTHING = "<!-- -->";

  private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  /** What stands behind an opening brace. */
  private final String gap;

  MarkdownText(String gap) {
    this.gap = gap;
  }

  /** Returns how text is spelled for a place. */
  static MarkdownText of(PageForm form) {
    return form.keepsBracesApart() ? BRACES_APART : BRACES_TOGETHER;
  }

  /**
   * Returns text in which no character has a meaning; line breaks become blanks, blanks around it
   * go.
   */
  String escape(String whole) {
    // a line end to Python, and no blank to Java
    String text = WritingDirection.isolated(shown(whole.replace('\u0085', ' ')).strip());
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      escape(text, i, out);
    }
    return out.toString();
  }

  /** Marks that turn the direction of all that follows would turn the page. */
  private static String shown(String text) {
    return TURNING.matcher(text).replaceAll("\uFFFD");
  }

  private void escape(String text, int i, StringBuilder out) {
    char c = text.charAt(i);
    switch (c) {
      case '\r' -> {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
          out.append(' ');
        }
      }
      case '\n', '\t', '\u2028', '\u2029' -> out.append(' ');
      case '&' -> out.append("&amp;");
      case '<' -> {
        out.append("&lt;");
        // a heart, whole or broken
        if (text.startsWith("3", i + 1) || text.startsWith("/3", i + 1)) {
          out.append(NOTHING);
        }
      }
      case ';' -> {
        out.append(';');
        // a wink or a tear; at the end of the text its mouth may follow
        if (i + 1 == text.length() || "()-".indexOf(text.charAt(i + 1)) >= 0) {
          out.append(NOTHING);
        }
      }
      case '>' -> out.append("&gt;");
      case '\\', '`', '*' -> out.append('\\').append(c);
      // with a backslash they would be brackets of maths
      case '[', ']' -> entity(c, out);
      // templates run over a page after us ({{ }}, {% %}) read no backslash; a table's cell neither
      case '{' -> out.append("&#123;").append(gap);
      case '}', '|' -> entity(c, out);
      case '_' -> {
        if (!insideWord(text, i)) {
          out.append('\\');
        }
        out.append(c);
      }
      // doubled or paired, these mark text: ~~, ^^, ==, ++, --, :emoji:, $maths$
      case '~', '^', '=', '+', '$' -> entity(c, out);
      case ':' -> colon(text, i, out);
      case '-', '#', '.', ')', '!', '@', '"', '\'' -> plainOrEntity(text, i, out);
      default -> {
        if (c < ' ' || c == 0x7F) {
          out.append('\uFFFD');
        } else {
          out.append(c);
        }
      }
    }
  }

  /**
   * A colon matters where another could close an emoji's name, and as the eyes of an emoticon: at
   * the end of the text what follows may be its mouth.
   */
  private static void colon(String text, int i, StringBuilder out) {
    boolean last = i + 1 == text.length();
    boolean opens = !last && isNameCharacter(text.charAt(i + 1));
    boolean slashes = text.startsWith("://", i);
    boolean mayClose = text.indexOf(':', i + 1) > 0;
    boolean inWord = wordBefore(text, i) && (last || Character.isLetterOrDigit(text.charAt(i + 1)));
    boolean halo = last && i > 0 && "oO0".indexOf(text.charAt(i - 1)) >= 0;
    boolean eyes = (!inWord || halo) && (last || text.charAt(i + 1) != ' ');
    // at the beginning it would begin a definition
    if (slashes || (opens && mayClose) || eyes || i == 0) {
      entity(':', out);
      if (!slashes) {
        out.append(NOTHING);
      }
    } else {
      out.append(':');
    }
  }

  private static boolean wordBefore(String text, int i) {
    return i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
  }

  /** These matter only where a block begins, or doubled. */
  private static void plainOrEntity(String text, int i, StringBuilder out) {
    char c = text.charAt(i);
    boolean doubled =
        c == '-' && (text.startsWith("--", i) || (i > 0 && text.charAt(i - 1) == '-'));
    boolean first = "-#!@".indexOf(c) >= 0 && text.substring(0, i).isBlank();
    // the hashes at the end of a heading are not shown
    boolean closes = c == '#' && text.substring(i).chars().allMatch(each -> each == '#');
    boolean number =
        (c == '.' || c == ')')
            && i > 0
            && (i + 1 == text.length() || text.charAt(i + 1) == ' ')
            && text.substring(0, i).chars().allMatch(Character::isDigit);
    // 8-) and x-), the mouth behind the text
    boolean nose = c == '-' && i > 0 && i + 1 == text.length();
    if (doubled || first || closes || number) {
      entity(c, out);
    } else if (nose) {
      out.append(c).append(NOTHING);
    } else {
      // 8-) and x-)
      if (c == ')' && i > 0 && text.charAt(i - 1) == '-') {
        out.append(NOTHING);
      }
      out.append(c);
    }
  }

  /** Returns text for HTML whose content no Markdown is read in: {@code <summary>}. */
  String html(String text) {
    String line = shown(text).replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
    return WritingDirection.isolated(line)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("{", "&#123;")
        .replace("}", "&#125;");
  }

  /** Returns text for an attribute between double quotes, where a comment would be seen. */
  String quoted(String text) {
    return escape(text).replace(NOTHING, "").replace(gap, "").replace("\"", "&quot;");
  }

  /**
   * Returns a code span. Where the text holds what a span, a table cell or a template engine would
   * read, an HTML element with escaped text, which looks the same.
   */
  String code(String whole) {
    String text = shown(whole);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '\u0085' || "`|{}\\<>&".indexOf(c) >= 0) {
        return "<code>" + escape(text) + "</code>";
      }
    }
    return text.isBlank() ? "" : "`" + text.strip() + "`";
  }

  private static boolean insideWord(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '+' || c == '-';
  }

  private static void entity(char c, StringBuilder out) {
    out.append("&#").append((int) c).append(';');
  }
}
