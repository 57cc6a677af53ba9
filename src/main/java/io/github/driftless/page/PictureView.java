package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.MermaidFormat;
import io.github.driftless.diagram.format.PlantUmlFormat;
import io.github.driftless.diagram.view.Drawn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One picture, in every form a page may show it. It is drawn when it is first asked for. */
public final class PictureView {

  private final Diagram diagram;
  private final String view;
  private final Pictures pictures;
  private final String plantUml;

  PictureView(Drawn drawn, Pictures pictures) {
    this.diagram = drawn.diagram();
    this.view = drawn.view().name();
    this.pictures = pictures;
    // wikis send the text to a server inside an address, which has a limit
    this.plantUml = new PlantUmlFormat().write(diagram.withoutIcons());
  }

  /** Returns what people call it. */
  public String getTitle() {
    return diagram.title();
  }

  /** Returns the name of what it shows: {@code vpn}, {@code tiers}. */
  public String getView() {
    return view;
  }

  /** Returns what stands for what it was drawn from: equal where the picture is. */
  public String getSource() {
    return PictureSource.of(diagram);
  }

  /**
   * Returns the drawing as base64 of an SVG document; nothing where it could not be drawn, which is
   * told in the problems of the run.
   */
  public String getSvg() {
    return pictures
        .svg(diagram)
        .map(svg -> Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)))
        .orElse("");
  }

  /** Returns it as PlantUML, without icons. */
  public String getPlantUml() {
    return plantUml;
  }

  /** Returns it as the Mermaid that Wiki.js draws. */
  public String getMermaid() {
    return MermaidFormat.WIKIJS.write(diagram);
  }
}
