package io.github.driftless.page.marker;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the HTML comments of a Markdown page: not those that stand in code, nor in {@code <pre>},
 * {@code <script>}, {@code <style>} or {@code <textarea>}, nor in the front matter.
 *
 * <p>CommonMark takes what is indented below an admonition ({@code !!! note}, {@code ??? note}) or
 * a tab ({@code === "Tab"}) of MkDocs for code, or for more of the line above. It is Markdown of
 * its own, so it is read by itself. {@value #MAX_DEPTH} of them may stand inside each other; what
 * is deeper is left unread, as each level costs a reading and nobody writes it.
 */
final class CommentFinder {

  private static final int MAX_DEPTH = 16;
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern CONTAINER =
      Pattern.compile("[ \\t]*(?:!!!|\\?\\?\\?\\+?|===[!+]?)[ \\t]+\\S.*");
  private static final Pattern RAW_TEXT =
      Pattern.compile(
          "\\s*<(?:pre|script|style|textarea)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final Excerpt excerpt;
  private final int depth;
  private final List<Comment> comments = new ArrayList<>();
  private final TreeSet<Integer> containers = new TreeSet<>();

  private CommentFinder(Excerpt excerpt, int depth) {
    this.excerpt = excerpt;
    this.depth = depth;
  }

  /** Returns the comments in the order in which they stand. */
  static List<Comment> find(Lines page) {
    List<Lines.Line> lines = page.all();
    Excerpt whole = Excerpt.of(lines.subList(FrontMatter.length(lines), lines.size()));
    return new CommentFinder(whole, 0)
        .find().stream().sorted(Comparator.comparingInt(Comment::start)).toList();
  }

  private List<Comment> find() {
    if (depth > MAX_DEPTH) {
      return List.of();
    }
    visit(MARKDOWN.parse(excerpt.text()));
    List<Comment> found = new ArrayList<>();
    int read = 0;
    for (int header : containers) {
      if (header >= read) {
        found.addAll(commentsBetween(read, header + 1));
        int end = excerpt.endOfIndented(header);
        found.addAll(new CommentFinder(excerpt.indentedBelow(header, end), depth + 1).find());
        read = end;
      }
    }
    found.addAll(commentsBetween(read, excerpt.size()));
    return found;
  }

  /** Returns the comments found in some lines of the excerpt, placed in the page. */
  private List<Comment> commentsBetween(int fromLine, int toLine) {
    return comments.stream()
        .filter(
            comment -> {
              int line = excerpt.lineAt(comment.start());
              return line >= fromLine && line < toLine;
            })
        .map(
            comment ->
                new Comment(excerpt.inPage(comment.start()), excerpt.inPage(comment.end() - 1) + 1))
        .toList();
  }

  private void visit(Node node) {
    if (node instanceof HtmlInlineComment) {
      comments.add(new Comment(node.getStartOffset(), node.getEndOffset()));
    } else if (node instanceof HtmlBlockBase) {
      visitHtml(node);
    } else if (node instanceof Paragraph) {
      visitParagraph(node);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      visit(child);
    }
  }

  private void visitHtml(Node block) {
    String html = excerpt.text().substring(block.getStartOffset(), block.getEndOffset());
    if (block instanceof HtmlBlock && RAW_TEXT.matcher(html).matches()) {
      return;
    }
    Matcher comment = COMMENT.matcher(html);
    while (comment.find()) {
      comments.add(
          new Comment(
              block.getStartOffset() + comment.start(), block.getStartOffset() + comment.end()));
    }
  }

  private void visitParagraph(Node paragraph) {
    int last = excerpt.lineAt(paragraph.getEndOffset() - 1);
    for (int line = excerpt.lineAt(paragraph.getStartOffset()); line <= last; line++) {
      if (CONTAINER.matcher(excerpt.line(line)).matches()) {
        containers.add(line);
      }
    }
  }
}
