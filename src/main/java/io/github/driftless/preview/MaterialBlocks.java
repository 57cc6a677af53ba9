package io.github.driftless.preview;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the blocks that <a href="https://squidfunk.github.io/mkdocs-material/reference/">Material
 * for MkDocs</a> knows beyond Markdown: a line with a mark, and below it what is indented by four.
 * {@code !!!} is an admonition, {@code ???} one that folds, {@code ===} a tab.
 */
final class MaterialBlocks implements Parser.ParserExtension {

  private static final int STEP = 4;

  private static final Pattern MARK =
      Pattern.compile(
          "(!!!|\\?\\?\\?\\+?)[ ]+([\\w -]+?)?[ ]*(?:\"(.*)\")?[ ]*|===[!+]*[ ]+\"(.*)\"[ ]*");

  /** What kind of block it is. */
  enum Shape {
    ADMONITION,
    FOLDED,
    UNFOLDED,
    TAB
  }

  /** One such block. */
  static final class Marked extends Block {

    private final Shape shape;
    private final String classes;
    private final Optional<BasedSequence> title;

    private Marked(BasedSequence mark, Shape shape, String classes, Optional<BasedSequence> title) {
      super(mark);
      this.shape = shape;
      this.classes = classes;
      this.title = title;
    }

    Shape shape() {
      return shape;
    }

    /** Returns the words after the mark: the kind of admonition, and classes. */
    String classes() {
      return classes;
    }

    /** Returns what stands in place of a title where the block does not say: its kind. */
    Optional<String> kind() {
      String kind = classes.split(" ")[0];
      return title.isPresent()
          ? Optional.empty()
          : Optional.of(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** The title of a block, in Markdown; its parent is the block. */
  static final class Title extends Node {

    private Title(BasedSequence words) {
      super(words);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Custom());
  }

  private static Optional<Marked> read(BasedSequence line) {
    Matcher mark = MARK.matcher(line);
    if (!mark.matches()) {
      return Optional.empty();
    }
    if (mark.group(4) != null) {
      return Optional.of(new Marked(line, Shape.TAB, "", group(line, mark, 4)));
    }
    String classes = Optional.ofNullable(mark.group(2)).orElse("note").toLowerCase(Locale.ROOT);
    Shape shape =
        switch (mark.group(1)) {
          case "!!!" -> Shape.ADMONITION;
          case "???" -> Shape.FOLDED;
          default -> Shape.UNFOLDED;
        };
    return Optional.of(new Marked(line, shape, classes, group(line, mark, 3)));
  }

  private static Optional<BasedSequence> group(BasedSequence line, Matcher mark, int group) {
    return mark.group(group) == null
        ? Optional.empty()
        : Optional.of(line.subSequence(mark.start(group), mark.end(group)));
  }

  private static final class Inside extends AbstractBlockParser {

    private final Marked block;

    private Inside(Marked block) {
      this.block = block;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= STEP
          ? BlockContinue.atColumn(state.getColumn() + STEP)
          : BlockContinue.none();
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
      return true;
    }

    @Override
    public void closeBlock(ParserState state) {
      block.setCharsFromContent();
    }

    @Override
    public void parseInlines(InlineParser parser) {
      block
          .title
          .filter(words -> !words.isEmpty())
          .ifPresent(
              words -> {
                Title title = new Title(words);
                parser.parse(words, title);
                block.prependChild(title);
              });
    }
  }

  private static final class Start extends AbstractBlockParserFactory {

    private Start(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser parent) {
      if (state.getIndent() >= STEP) {
        return BlockStart.none();
      }
      BasedSequence line = state.getLine();
      return read(line.subSequence(state.getNextNonSpaceIndex(), line.length()).trimEOL())
          .map(block -> BlockStart.of(new Inside(block)).atIndex(state.getLineEndIndex()))
          .orElseGet(BlockStart::none);
    }
  }

  private static final class Custom implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Start(options);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
