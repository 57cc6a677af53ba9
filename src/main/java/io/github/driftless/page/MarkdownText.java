package io.github.driftless.page;

import io.github.driftless.diagram.WritingDirection;

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
  BRACES_APART("<wbr>", false),
  /** For places that keep of HTML only what they list, {@code wbr} not among it. */
  BRACES_TOGETHER("", false),
  /**
   * For places that do the same, make links of names such as {@code draw.io} by themselves, and do
   * not wrap code: Wiki.js. It looks for names within what stands between two elements or comments.
   */
  NAMES_APART("<wbr>", true);

  /**
   * A comment, which no page shows. The extensions of Wiki.js for attributes and emoji read text
   * when entities are characters again, but not beyond a comment.
   */
  private static final String NOTHING = "<!-- -->";

  /** Longer code wraps where the place would not wrap it, so that tables are not cut off. */
  private static final int WIDEST_CODE = 24;

  private static final String WRAPPING =
      "<code style=\"display:inline-block;max-width:15rem;overflow-wrap:break-word;white-space:normal\">";

  /** What stands behind an opening brace. */
  private final String gap;

  private final boolean namesApart;

  MarkdownText(String gap, boolean namesApart) {
    this.gap = gap;
    this.namesApart = namesApart;
  }

  /** Returns how text is spelled for a place. */
  static MarkdownText of(PageForm form) {
    return form.linksNames()
        ? NAMES_APART
        : form.keepsBracesApart() ? BRACES_APART : BRACES_TOGETHER;
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
      if (namesApart && linksAcross(text, i)) {
        out.append(NOTHING);
      }
    }
    return out.toString();
  }

  /**
   * Returns whether a link may be made of what stands around a character: a name with a dot in it
   * that is no number, an address with a scheme or without, or that of a mail (linkify-it 3).
   */
  private static boolean linksAcross(String text, int i) {
    boolean last = i + 1 == text.length();
    return switch (text.charAt(i)) {
      case '.' -> !last && i > 0 && Character.isLetter(text.codePointAt(i + 1));
      case '/' -> !last && text.charAt(i + 1) == '/';
      case '@' -> !last && i > 0;
      default -> false;
    };
  }

  /** Marks that turn the direction of all that follows would turn the page. */
  private static String shown(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (WritingDirection.isTurnedBy(characters[i])) {
        characters[i] = '\uFFFD';
      }
    }
    return new String(characters);
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
    boolean wraps = namesApart && text.strip().length() > WIDEST_CODE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '\u0085' || "`|{}\\<>&".indexOf(c) >= 0) {
        return (wraps ? WRAPPING : "<code>") + escape(text) + "</code>";
      }
    }
    if (wraps) {
      return WRAPPING + escape(text).replace("/", "/<wbr>") + "</code>";
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
