package io.github.driftless.inventory;

import io.github.driftless.topology.DashboardLabels;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The {@code services.yaml} of gethomepage (its documentation, "Services"): a list of groups, each
 * a mapping of its name to a list of services, each a mapping of its name to what is said of it.
 * What cannot be opened is not listed. Of what labels say only what a card shows is written, never
 * a widget's settings: its key is a secret.
 */
final class HomepageFormat implements InventoryFormat {

  /** Longer names would not be read as keys (YAML 1.2, 7.4.2), and fit on no card. */
  private static final int LONGEST = 200;

  @Override
  public String name() {
    return "homepage";
  }

  @Override
  public List<File> write(Inventory inventory) {
    return ModeFiles.of(inventory, "yaml", mode -> new Text(inventory, mode).write());
  }

  /** A service of the list. */
  private record Card(String name, InventoryService of) {

    boolean isOpened() {
      return !of.pages().links().isEmpty();
    }
  }

  private static final class Text {

    private final StringBuilder out = new StringBuilder();
    private final Map<String, List<Card>> groups = new LinkedHashMap<>();
    private final List<InventoryService> unsure = new ArrayList<>();
    private final String title;
    private int left;

    Text(Inventory inventory, InventoryMode mode) {
      title =
          inventory.modes().size() == 1
              ? inventory.title()
              : inventory.title() + ", " + mode.title();
      Map<String, Set<String>> taken = new LinkedHashMap<>();
      for (InventoryService of : mode.services()) {
        if (isListed(of)) {
          String group = cut(group(of));
          String name = name(of, taken.computeIfAbsent(group, any -> new HashSet<>()));
          groups.computeIfAbsent(group, any -> new ArrayList<>()).add(new Card(name, of));
        } else if (!of.pages().doubts().isEmpty()) {
          unsure.add(of);
        } else {
          left++;
        }
      }
    }

    /** What somebody put on a dashboard stays there, its address known or not. */
    private static boolean isListed(InventoryService of) {
      DashboardLabels labels = of.service().dashboard();
      return of.pages().known() || labels.name().isPresent() || labels.group().isPresent();
    }

    private static String group(InventoryService of) {
      return of.group().orElseGet(() -> role(of.service()));
    }

    private static String role(Service service) {
      String words = service.role().words();
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Cards of one group are told apart; an id is no other service's. */
    private static String name(InventoryService of, Set<String> taken) {
      String title = of.service().title();
      return Stream.of(of.service().dashboard().title().orElse(title), title, of.service().id())
          .map(Text::cut)
          .filter(taken::add)
          .findFirst()
          .orElseGet(() -> cut(of.service().id()));
    }

    private static String cut(String text) {
      return text.codePointCount(0, text.length()) <= LONGEST
          ? text
          : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    String write() {
      comment("", "What can be opened of " + title + ", for gethomepage: its services.yaml.");
      if (groups.values().stream().flatMap(List::stream).anyMatch(card -> !card.isOpened())) {
        comment(
            "",
            "Where a service has no href, a comment says what is not known; hosts in topology.yaml"
                + " says where a host is.");
      }
      if (groups.isEmpty()) {
        out.append("[]\n");
      }
      groups.forEach(this::group);
      if (!unsure.isEmpty()) {
        comment("", "Not listed, since nothing says for sure that they have a page:");
        for (InventoryService of : unsure) {
          of.pages().doubts().forEach(clause -> comment("", of.service().title() + ": " + clause));
        }
      }
      if (left > 0) {
        comment(
            "", "Left out: " + left + (left == 1 ? " service" : " services") + " without a page.");
      }
      return out.toString();
    }

    private void group(String name, List<Card> cards) {
      out.append("- ").append(YamlText.of(name)).append(":\n");
      cards.forEach(this::card);
    }

    private void card(Card card) {
      Service service = card.of().service();
      DashboardLabels labels = service.dashboard();
      if (!card.isOpened()) {
        card.of().pages().doubts().forEach(clause -> comment("    ", clause));
      }
      List<String> lines = new ArrayList<>();
      labels
          .icon()
          .filter(HomepageFormat::isIcon)
          .map(YamlText::withPlaceholders)
          .or(() -> service.program().icon().map(icon -> YamlText.of(icon + ".png")))
          .ifPresent(icon -> lines.add("icon: " + icon));
      card.of().pages().links().stream()
          .findFirst()
          .ifPresent(link -> lines.add("href: " + YamlText.withPlaceholders(link.url())));
      labels
          .description()
          .map(YamlText::withPlaceholders)
          .or(() -> description(service))
          .ifPresent(description -> lines.add("description: " + description));
      out.append("    - ").append(YamlText.of(card.name())).append(":");
      // a name without anything is an error to gethomepage
      out.append(lines.isEmpty() ? " {}\n" : "\n");
      lines.forEach(line -> out.append("        ").append(line).append('\n'));
    }

    private static Optional<String> description(Service service) {
      return service.role().has(Trait.UNSPECIFIC)
          ? Optional.empty()
          : Optional.of(YamlText.of(role(service)));
    }

    private void comment(String indent, String text) {
      out.append(indent).append("# ").append(YamlText.inComment(text)).append('\n');
    }
  }

  /** An icon is a name, a path, or an address without credentials. */
  private static boolean isIcon(String text) {
    return text.contains("/") || text.contains(":")
        ? WebAddress.ofLabel(text).isPresent()
        : text.matches("[\\w.#+ -]+") || text.startsWith(DashboardLabels.PLACEHOLDER);
  }
}
