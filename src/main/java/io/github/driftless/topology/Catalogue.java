package io.github.driftless.topology;

import io.github.driftless.topology.Overlay.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What is known of images: their makers' spelling, their role, the ports their containers listen
 * on. Data, read from {@code catalogue/images.yaml}.
 */
final class Catalogue {

  private static final String FILE = "/catalogue/images.yaml";

  /**
   * What is known of an image.
   *
   * @param title empty where only the role is known
   * @param ports for example {@code 8080/tcp}, those of {@code web} first
   * @param web the ports it answers HTTP on, the most important first
   * @param icon its icon's name among Dashboard Icons, without an ending; empty where none is known
   * @param brand its icon's name among Simple Icons; empty where there is none
   * @param listens variables that name a port of its own, where their names alone do not say so
   * @param keeps where it keeps its routes if no file or label shows them; empty for others
   * @param instead what it is for where it is started as something else; empty: always the same
   */
  record Entry(
      Optional<String> title,
      Optional<String> role,
      List<String> ports,
      List<Integer> web,
      Optional<String> icon,
      Optional<String> brand,
      List<String> listens,
      Optional<Keeping> keeps,
      Optional<Instead> instead) {}

  /**
   * What a program of several uses is for.
   *
   * @param role the role it has
   * @param signs words of the command or names of variables, one of which says so
   */
  record Instead(String role, List<String> signs) {}

  /**
   * Where routes are kept that no file or label shows.
   *
   * @param where what follows "which it keeps": {@code in a database}
   * @param signs words of the command or names of variables, one of which says that it has routes;
   *     empty: it always has
   */
  record Keeping(String where, List<String> signs) {}

  /** The items of the file as they are written. */
  private final ImageTable<String> images = new ImageTable<>();

  /** Those that somebody asked for, by what is written. */
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /** Read when it is first asked for. */
  private static final class Shared {
    static final Catalogue INSTANCE = new Catalogue();

    private Shared() {}
  }

  /** Returns the catalogue, which several threads may use. */
  static Catalogue shared() {
    return Shared.INSTANCE;
  }

  private Catalogue() {
    for (String item : CatalogueFile.texts(FILE)) {
      CatalogueFile.images(item).forEach(image -> images.add(image, item));
    }
  }

  private Entry entry(String item) {
    return entries.computeIfAbsent(item, text -> entry(CatalogueFile.item(text)));
  }

  private static Entry entry(Fields fields) {
    List<String> web = fields.texts("web").stream().map(Text::value).toList();
    return new Entry(
        fields.text("title"),
        fields.text("role"),
        Stream.concat(web.stream(), fields.texts("ports").stream().map(Text::value))
            .map(port -> port.contains("/") ? port : port + "/tcp")
            .toList(),
        web.stream().map(Integer::valueOf).toList(),
        fields.text("icon"),
        fields.text("brand"),
        fields.texts("listens").stream().map(Text::value).toList(),
        fields
            .text("keeps")
            .map(
                where ->
                    new Keeping(
                        where, fields.texts("keeps-if").stream().map(Text::value).toList())),
        fields
            .text("instead")
            .map(
                role ->
                    new Instead(
                        role, fields.texts("instead-if").stream().map(Text::value).toList())));
  }

  /**
   * Returns what is known of an image reference: of {@code owner/name} where the catalogue has
   * that, else of {@code name} whoever its owner is, else of a pattern that fits either.
   */
  Optional<Entry> find(String image) {
    return images.find(image).map(this::entry);
  }

  /** Returns what is known of the image that is called like a service. */
  Optional<Entry> ofName(String service) {
    return images.exactly(service).map(this::entry);
  }
}
