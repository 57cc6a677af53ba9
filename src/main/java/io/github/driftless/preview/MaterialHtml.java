package io.github.driftless.preview;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import io.github.driftless.preview.MaterialBlocks.Marked;
import io.github.driftless.preview.MaterialBlocks.Shape;
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
      return Set.of(new NodeRenderingHandler<>(Marked.class, Blocks::render));
    }

    private static void render(Marked block, NodeRendererContext context, HtmlWriter html) {
      switch (block.shape()) {
        case TAB -> inside("div", html.attr("class", "tab"), "p", block, context, html);
        case ADMONITION ->
            inside(
                "div",
                html.attr("class", "admonition " + block.classes()),
                "p",
                block,
                context,
                html);
        case FOLDED, UNFOLDED -> {
          html.attr("class", "admonition " + block.classes());
          if (block.shape() == Shape.UNFOLDED) {
            html.attr("open", "open");
          }
          inside("details", html, "summary", block, context, html);
        }
      }
    }

    private static void inside(
        String tag,
        HtmlWriter attributed,
        String head,
        Marked block,
        NodeRendererContext context,
        HtmlWriter html) {
      attributed.withAttr().tagLine(tag);
      if (!block.title().isEmpty()) {
        html.attr("class", "title").withAttr().tag(head).text(block.title()).closeTag(head).line();
      }
      context.renderChildren(block);
      html.closeTag(tag).line();
    }
  }
}
