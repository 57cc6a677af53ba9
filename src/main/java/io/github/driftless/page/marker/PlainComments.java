package io.github.driftless.page.marker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the HTML comments of a page about which nobody could be in doubt: each stands at the start
 * of a line and ends with it, no other HTML does, and fences of code stand at the start of a line,
 * or so far indented that what they fence ends before the next such line. Such a comment is a block
 * of its own (CommonMark 0.31, section 4.6, kind 2), which ends paragraphs, quotations and lists;
 * only a fence before it makes it code. Every other page is for {@link CommentFinder}, which has to
 * make a Markdown parser first: that takes longer than all else about a page.
 */
final class PlainComments {

  private static final String BEGIN = "<!--";
  private static final String END = "-->";

  /** Where so many blanks begin a line, it may be code. */
  private static final int CODE_INDENT = 4;

  private static final int MIN_FENCE = 3;

  private final List<Comment> comments = new ArrayList<>();

  /** The fence that has been opened; empty where none is. */
  private String fence = "";

  private PlainComments() {}

  /** Returns the comments in the order in which they stand; empty where one could be in doubt. */
  static Optional<List<Comment>> find(Lines page) {
    List<Lines.Line> lines = page.all();
    PlainComments found = new PlainComments();
    for (Lines.Line line : lines.subList(FrontMatter.length(lines), lines.size())) {
      if (!found.read(line)) {
        return Optional.empty();
      }
    }
    return Optional.of(found.comments);
  }

  /** Returns whether nothing in the line is in doubt. */
  private boolean read(Lines.Line line) {
    String text = withoutBlanksBehind(line.text());
    if (!fence.isEmpty()) {
      if (closes(text)) {
        fence = "";
      }
      return true;
    }
    String opened = fence(text);
    if (!opened.isEmpty()) {
      fence = opened;
      return opened.charAt(0) == '~' || text.indexOf('`', opened.length()) < 0;
    }
    if (text.startsWith(BEGIN)) {
      int end = text.indexOf(END, BEGIN.length()) + END.length();
      comments.add(new Comment(line.start(), line.start() + end));
      return end == text.length() && text.indexOf(BEGIN, 1) < 0;
    }
    if (text.isBlank() || text.contains(BEGIN)) {
      return text.isBlank();
    }
    String words = text.stripLeading();
    boolean isIndented = words.length() < text.length();
    return isFarIndented(text)
        || words.charAt(0) != '<' && !(isIndented && !fence(words).isEmpty());
  }

  /** What is, is part of a list or code that ends before the next line that is not. */
  private static boolean isFarIndented(String text) {
    int blanks = blanks(text);
    // a tab is as wide as all that is left
    return blanks >= CODE_INDENT || blanks < text.length() && text.charAt(blanks) == '\t';
  }

  private static String withoutBlanksBehind(String text) {
    int length = text.length();
    while (length > 0 && " \t".indexOf(text.charAt(length - 1)) >= 0) {
      length--;
    }
    return text.substring(0, length);
  }

  private static int blanks(String text) {
    int blanks = 0;
    while (blanks < text.length() && text.charAt(blanks) == ' ') {
      blanks++;
    }
    return blanks;
  }

  /** Returns the fence that a text begins with; empty where it begins with none. */
  private static String fence(String text) {
    int length = 0;
    while (length < text.length()
        && (text.charAt(0) == '`' || text.charAt(0) == '~')
        && text.charAt(length) == text.charAt(0)) {
      length++;
    }
    return length < MIN_FENCE ? "" : text.substring(0, length);
  }

  private boolean closes(String text) {
    String last = text.substring(blanks(text));
    return !isFarIndented(text) && last.startsWith(fence) && fence(last).length() == last.length();
  }
}
