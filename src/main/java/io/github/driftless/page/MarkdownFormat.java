package io.github.driftless.page;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Tells Freemarker that templates are Markdown: every value is escaped unless a template asks for
 * it raw ({@code ?no_esc}).
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Output> {

  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  /** Text that is Markdown already. */
  static final class Output extends CommonTemplateMarkupOutputModel<Output> {

    private Output(@Nullable String plain, @Nullable String markup) {
      super(plain, markup);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return INSTANCE;
    }
  }

  private MarkdownFormat() {}

  /** Returns text that is Markdown already and must not be escaped. */
  static Output raw(String markdown) {
    return INSTANCE.newTemplateMarkupOutputModel(null, markdown);
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
  public void output(String text, Writer out) throws IOException {
    out.write(MarkdownText.escape(text));
  }

  @Override
  public String escapePlainText(String text) {
    return MarkdownText.escape(text);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String name) {
    return name.equals("html") || name.equals("xml") || name.equals("xhtml");
  }

  @Override
  protected Output newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
    return new Output(plain, markup);
  }
}
