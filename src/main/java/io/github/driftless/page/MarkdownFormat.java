package io.github.driftless.page;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells Freemarker that templates are Markdown: every value is escaped unless a template asks for
 * it raw ({@code ?no_esc}).
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Output> {

  private static final Map<MarkdownText, MarkdownFormat> ALL =
      Arrays.stream(MarkdownText.values())
          .collect(Collectors.toUnmodifiableMap(text -> text, MarkdownFormat::new));

  /** Text that is Markdown already. */
  static final class Output extends CommonTemplateMarkupOutputModel<Output> {

    private final MarkdownFormat format;

    private Output(MarkdownFormat format, @Nullable String plain, @Nullable String markup) {
      super(plain, markup);
      this.format = format;
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return format;
    }
  }

  private final MarkdownText text;

  private MarkdownFormat(MarkdownText text) {
    this.text = text;
  }

  /** Returns the format in which values are spelled in a way. */
  static MarkdownFormat of(MarkdownText text) {
    return ALL.get(text);
  }

  /** Returns text that is Markdown already and must not be escaped. */
  Output raw(String markdown) {
    return newTemplateMarkupOutputModel(null, markdown);
  }

  /** Returns any text, to be shown as it is. */
  Output shown(String any) {
    return raw(text.escape(any));
  }

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String any, Writer out) throws IOException {
    out.write(text.escape(any));
  }

  @Override
  public String escapePlainText(String any) {
    return text.escape(any);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String name) {
    return name.equals("html") || name.equals("xml") || name.equals("xhtml");
  }

  @Override
  protected Output newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
    return new Output(this, plain, markup);
  }
}
