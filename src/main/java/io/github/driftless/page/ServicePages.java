package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.view.ModesInOne;
import io.github.driftless.topology.SitePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the pages of services say. */
final class ServicePages {

  private final List<ModeFacts> modes;
  private final PagePictures pictures;
  private final Map<String, InventoryRow> rowOf = new HashMap<>();

  ServicePages(List<ModeFacts> modes, List<InventoryRow> inventory, PagePictures pictures) {
    this.modes = modes;
    this.pictures = pictures;
    inventory.forEach(row -> rowOf.put(row.service().id(), row));
  }

  /**
   * Returns what the page of a service says.
   *
   * @param findings those that are told there
   */
  ServicePageView of(PageForm form, PageSpec page, List<FindingRow> findings) {
    String id = page.service();
    List<ModeFacts> running =
        modes.stream()
            .filter(
                facts ->
                    facts.mode().services().stream().anyMatch(service -> service.id().equals(id)))
            .toList();
    return ServicePageView.of(rowOf.get(id), around(form, page, running), card(id), findings);
  }

  /** Returns the pictures of a service: a single one where it can show all modes that run it. */
  private List<ModePicture> around(PageForm form, PageSpec page, List<ModeFacts> running) {
    Map<ModeFacts, Diagram> drawn = new LinkedHashMap<>();
    for (ModeFacts facts : running) {
      facts
          .connectivity()
          .find(page.service())
          .map(any -> facts.views().focus(page.service()))
          .filter(diagram -> !diagram.edges().isEmpty())
          .ifPresent(diagram -> drawn.put(facts, diagram));
    }
    Optional<Diagram> one = drawn.size() == running.size() ? inOne(drawn) : Optional.empty();
    return pictures.of(form, page, drawn, one);
  }

  private static Optional<Diagram> inOne(Map<ModeFacts, Diagram> drawn) {
    List<ModesInOne.InMode> each = new ArrayList<>();
    drawn.forEach(
        (facts, diagram) -> each.add(new ModesInOne.InMode(facts.mode().title(), diagram)));
    return each.isEmpty() ? Optional.empty() : ModesInOne.of(each);
  }

  /** Returns what there is to say of a service; nothing where it does not run on the host. */
  private List<ServicePageView.Line> card(String id) {
    Map<String, ServiceCard> cards = new LinkedHashMap<>();
    for (ModeFacts facts : modes) {
      facts
          .connectivity()
          .find(id)
          .ifPresent(implied -> cards.put(facts.mode().title(), new ServiceCard(facts, implied)));
    }
    return cards.isEmpty()
        ? List.of()
        : List.of(
            line("Network", cards, card -> ServicePageView.Part.words(card.network()))
                .on(SitePage.NETWORKS),
            line("Outbound", cards, card -> ServicePageView.Part.words(card.outbound())),
            line(
                "Reachable from your LAN",
                cards,
                card -> ServicePageView.Part.words(card.fromLan())),
            line("Reachable from the Internet", cards, ServiceCard::fromInternet),
            line("Ports on the host", cards, card -> ServicePageView.Part.words(card.ports())),
            line("DNS names in Docker", cards, ServiceCard::names));
  }

  private static ServicePageView.Line line(
      String name,
      Map<String, ServiceCard> cards,
      Function<ServiceCard, List<ServicePageView.Part>> value) {
    Map<String, List<ServicePageView.Part>> inModes = new LinkedHashMap<>();
    cards.forEach((mode, card) -> inModes.put(mode, value.apply(card)));
    return ServicePageView.Line.of(name, inModes);
  }
}
