package io.github.driftless.topology;

import io.github.driftless.topology.Overlay.Text;
import java.util.List;
import java.util.Optional;

/**
 * What is known of images that hold the client of a VPN. Data, read from {@code
 * catalogue/tunnels.yaml}, which says what each key means.
 */
final class TunnelCatalogue {

  private static final String FILE = "/catalogue/tunnels.yaml";

  private static final String ALWAYS = "always";

  private final ImageTable<Entry> images = new ImageTable<>();

  /**
   * What is known of an image.
   *
   * @param always whether it is a client whatever its settings say
   * @param where variables one of which makes it a client
   * @param unless variables one of which makes it none
   * @param option an option that makes it a client; empty for none
   * @param in variables that hold options
   * @param lan whether ports published for it always answer the LAN
   * @param past variables that name subnets past the tunnel
   * @param letsIn variables that name ports let in through it
   * @param forwards switches that have the provider forward a port
   */
  record Entry(
      boolean always,
      List<String> where,
      List<String> unless,
      Optional<String> option,
      List<String> in,
      boolean lan,
      List<String> past,
      List<String> letsIn,
      List<String> forwards) {}

  /** Read when it is first asked for. */
  private static final class Shared {
    static final TunnelCatalogue INSTANCE = new TunnelCatalogue();

    private Shared() {}
  }

  /** Returns the catalogue, which several threads may use. */
  static TunnelCatalogue shared() {
    return Shared.INSTANCE;
  }

  private TunnelCatalogue() {
    CatalogueFile.items(FILE).forEach(this::add);
  }

  private void add(Fields fields) {
    Entry entry =
        new Entry(
            fields.text("client").filter(ALWAYS::equals).isPresent(),
            texts(fields, "where"),
            texts(fields, "unless"),
            fields.text("option"),
            texts(fields, "in"),
            fields.text("lan").filter(ALWAYS::equals).isPresent(),
            texts(fields, "past"),
            texts(fields, "lets-in"),
            texts(fields, "forwards"));
    texts(fields, "images").forEach(image -> images.add(image, entry));
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.texts(key).stream().map(Text::value).toList();
  }

  /** Returns what is known of an image reference; empty for one that holds no VPN client. */
  Optional<Entry> find(String image) {
    return images.find(image);
  }
}
