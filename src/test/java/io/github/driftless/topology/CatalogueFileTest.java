package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.topology.Overlay.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is seen of an item before it is read is what it says. */
class CatalogueFileTest {

  private static final String FILE = "/catalogue/images.yaml";

  @Test
  void findsEveryItemAndItsImagesBeforeItIsRead() {
    List<Fields> items = CatalogueFile.items(FILE);
    List<String> texts = CatalogueFile.texts(FILE);
    assertThat(texts).hasSameSizeAs(items);
    assertThat(items).hasSizeGreaterThan(500);
    for (int i = 0; i < items.size(); i++) {
      Fields item = CatalogueFile.item(texts.get(i));
      assertThat(said(item)).isEqualTo(said(items.get(i)));
      assertThat(CatalogueFile.images(texts.get(i)))
          .as(texts.get(i))
          .isEqualTo(items.get(i).texts("images").stream().map(Text::value).toList());
    }
  }

  @Test
  void namesEveryImageOnce() {
    Set<String> images = new HashSet<>();
    for (String item : CatalogueFile.texts(FILE)) {
      CatalogueFile.images(item).forEach(image -> assertThat(images.add(image)).as(image).isTrue());
    }
  }

  private static List<String> said(Fields item) {
    return item.entries().stream()
        .map(entry -> entry.key() + Fields.items(entry.value()).stream().map(Text::value).toList())
        .toList();
  }
}
