package io.github.driftless.preview;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import io.github.driftless.preview.MaterialBlocks.Marked;
import io.github.driftless.preview.MaterialBlocks.Shape;
import io.github.driftless.preview.MaterialBlocks.Title;
import java.util.Set;

/** Writes {@link MaterialBlocks} as HTML. */
final class MaterialHtml implements HtmlRenderer.HtmlRendererExtension {

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String type) {
    builder.nodeRendererFactory(options -> new Blocks());
  }

  private static final class Blocks implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
      return Set.of(
          new NodeRenderingHandler<>(Marked.class, Blocks::render),
          new NodeRenderingHandler<>(Title.class, Blocks::title));
    }

    private static void render(Marked block, NodeRendererContext context, HtmlWriter html) {
      switch (block.shape()) {
        case TAB -> inside("div", html.attr("class", "tab"), block, context, html);
        case ADMONITION ->
            inside(
                "div", html.attr("class", "admonition " + block.classes()), block, context, html);
        case FOLDED, UNFOLDED -> {
          html.attr("class", "admonition " + block.classes());
          if (block.shape() == Shape.UNFOLDED) {
            html.attr("open", "open");
          }
          inside("details", html, block, context, html);
        }
      }
    }

    private static void title(Title title, NodeRendererContext context, HtmlWriter html) {
      if (title.getParent() instanceof Marked block) {
        head(block, html, () -> context.renderChildren(title));
      }
    }

    private static void head(Marked block, HtmlWriter html, Runnable words) {
      String head =
          switch (block.shape()) {
            case TAB, ADMONITION -> "p";
            case FOLDED, UNFOLDED -> "summary";
          };
      html.attr("class", "title").withAttr().tag(head);
      words.run();
      html.closeTag(head).line();
    }

    private static void inside(
        String tag,
        HtmlWriter attributed,
        Marked block,
        NodeRendererContext context,
        HtmlWriter html) {
      attributed.withAttr().tagLine(tag);
      block.kind().ifPresent(kind -> head(block, html, () -> html.text(kind)));
      context.renderChildren(block);
      html.closeTag(tag).line();
    }
  }
}
