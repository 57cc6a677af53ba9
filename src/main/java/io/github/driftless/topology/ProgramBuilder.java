package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.topology.Program.Listening;
import io.github.driftless.yaml.MappingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what is known of the program in a service. */
final class ProgramBuilder {

  private ProgramBuilder() {}

  /** Returns what an image alone tells. */
  static Program of(Optional<Catalogue.Entry> known) {
    List<String> ports = known.map(Catalogue.Entry::ports).orElse(List.of());
    return new Program(
        !ports.isEmpty(),
        ports,
        List.of(),
        known.map(Catalogue.Entry::web).orElse(List.of()),
        known.flatMap(Catalogue.Entry::icon),
        known.flatMap(Catalogue.Entry::brand),
        Tunnel.NONE,
        Optional.empty());
  }

  /**
   * Returns what an image and the settings tell. A port that the settings name for its pages takes
   * the place of the one that the image has for them.
   */
  static Program of(Optional<Catalogue.Entry> known, ComposeService composed) {
    Program image = of(known);
    OwnPorts own =
        new OwnPorts(
            composed,
            known.map(Catalogue.Entry::listens).orElse(List.of()),
            known
                .flatMap(Catalogue.Entry::role)
                .filter(role -> Roles.shared().get(role).traits().contains(Trait.LEADS_INTO_VPN))
                .isPresent());
    List<Listening> said = own.find();
    return new Program(
        image.isKnown() || own.isIdle(),
        own.namesPages() ? withoutPage(image.documented(), known) : image.documented(),
        said,
        pages(image, own),
        image.icon(),
        image.brand(),
        Tunnel.NONE,
        composed.resolved().entry("image").map(MappingNode.Entry::keyLocation));
  }

  private static List<String> withoutPage(List<String> ports, Optional<Catalogue.Entry> known) {
    Optional<String> page =
        known.flatMap(entry -> entry.web().stream().findFirst()).map(port -> port + "/tcp");
    return ports.stream().filter(port -> !page.equals(Optional.of(port))).toList();
  }

  /** A port of one's own says nothing of pages where the image is not known to have any. */
  private static List<Integer> pages(Program image, OwnPorts own) {
    return image.pages().isEmpty() || !own.namesPages()
        ? image.pages()
        : Stream.concat(own.pages().stream(), image.pages().stream().skip(1)).distinct().toList();
  }
}
