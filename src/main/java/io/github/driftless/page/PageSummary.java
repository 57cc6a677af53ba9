package io.github.driftless.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says in one plain sentence what a page is about, by the names that its readers look for: where a
 * wiki's search looks into titles and descriptions alone, a page is found by nothing else. A fact
 * that is not on the page itself is not in it, so that the one changes where the other does.
 */
final class PageSummary {

  /** As many characters as stand below a title on one line of a desktop; a wiki keeps 255. */
  private static final int LONGEST_NAMES = 100;

  private static final int LONGEST_TITLE = 60;

  private PageSummary() {}

  /**
   * Returns a sentence without line breaks, and without a colon before a blank, which a wiki's own
   * import takes for the end of a key.
   *
   * @param stack what the stack is called
   */
  static String of(
      String stack, PageSpec page, List<ModeDetails> modes, List<InventoryRow> services) {
    String title = shortened(plain(stack));
    return switch (page.kind()) {
      case ARCHITECTURE -> "How traffic leaves " + title + with(titles(services)) + ".";
      case NETWORKS -> "Networks and tiers of " + title + with(networks(modes)) + ".";
      case SERVICES -> "Services, roles and images of " + title + with(titles(services)) + ".";
      case EXPOSURE -> "Open ports of " + title + with(open(modes)) + ".";
      case REMOTE_ACCESS -> "Remote access to " + title + with(hosts(modes)) + ".";
      case FINDINGS -> "What stands out in the network of " + title + ".";
      case EACH_SERVICE ->
          "Networks, ports and DNS names of "
              + shortened(plain(page.title()))
              + " in "
              + title
              + ".";
    };
  }

  private static Stream<String> titles(List<InventoryRow> services) {
    return services.stream().map(row -> row.service().title());
  }

  private static Stream<String> networks(List<ModeDetails> modes) {
    return modes.stream().flatMap(mode -> mode.networks().stream()).map(NetworkView::name);
  }

  private static Stream<String> hosts(List<ModeDetails> modes) {
    return modes.stream().flatMap(mode -> mode.routes().stream()).map(RouteRow::host);
  }

  private static Stream<String> open(List<ModeDetails> modes) {
    return modes.stream()
        .map(ModeDetails::exposure)
        .flatMap(
            exposure ->
                Stream.concat(
                    exposure.open().stream().map(port -> port.service().title()),
                    exposure.host().stream().map(listener -> listener.service().title())));
  }

  /** Returns as many names as there is room for, and how many more there are. */
  private static String with(Stream<String> names) {
    List<String> all =
        names.map(PageSummary::plain).filter(name -> !name.isBlank()).distinct().toList();
    List<String> shown = new ArrayList<>();
    int length = 0;
    for (String name : all) {
      length += name.length() + 2;
      if (length > LONGEST_NAMES) {
        break;
      }
      shown.add(name);
    }
    if (shown.isEmpty()) {
      return "";
    }
    int more = all.size() - shown.size();
    String last = more > 0 ? more + " more" : shown.remove(shown.size() - 1);
    return ", with " + (shown.isEmpty() ? last : String.join(", ", shown) + " and " + last);
  }

  private static String shortened(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, cut(title)) + "…";
  }

  /** Returns where to cut a title, not within a character. */
  private static int cut(String title) {
    return Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1))
        ? LONGEST_TITLE - 1
        : LONGEST_TITLE;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ")
        .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD")
        .replaceAll(":(?=\\s|$)", "")
        .replaceAll("\\s#", " ")
        .strip();
  }
}
