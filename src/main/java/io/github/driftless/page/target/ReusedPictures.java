package io.github.driftless.page.target;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.page.PictureSource;
import io.github.driftless.page.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a picture from the page as it is on the disk where it would be drawn just so again. */
final class ReusedPictures implements Pictures {

  private static final Pattern PICTURE =
      Pattern.compile("<!-- picture ([0-9a-f]{16}) -->\\s+```diagram\\s+([A-Za-z0-9+/=]+)\\s+```");

  private final Map<String, String> known = new HashMap<>();
  private final Pictures fresh;

  /**
   * @param page the page's text as it is
   * @param fresh draws what the page does not have
   */
  ReusedPictures(String page, Pictures fresh) {
    this.fresh = fresh;
    Matcher pictures = PICTURE.matcher(page);
    while (pictures.find()) {
      known.put(pictures.group(1), pictures.group(2));
    }
  }

  @Override
  public void expect(Diagram diagram) {
    if (base64(diagram).isEmpty()) {
      fresh.expect(diagram);
    }
  }

  @Override
  public Optional<String> svg(Diagram diagram) {
    return base64(diagram)
        .map(known -> new String(Base64.getDecoder().decode(known), StandardCharsets.UTF_8))
        .or(() -> fresh.svg(diagram));
  }

  private Optional<String> base64(Diagram diagram) {
    return Optional.ofNullable(known.get(PictureSource.of(diagram)))
        .filter(text -> text.length() % 4 == 0);
  }
}
