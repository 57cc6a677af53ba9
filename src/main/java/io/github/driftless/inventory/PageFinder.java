package io.github.driftless.inventory;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Exposure.Scope;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.RoutePath;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.inventory.Pages.From;
import io.github.driftless.inventory.Pages.Link;
import io.github.driftless.topology.Host;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where people open the services of one mode. Only what is known becomes an address: a DNS
 * name whose way to the service holds, or a port that answers the LAN, is its own and known for
 * pages, on an address that a file names.
 */
final class PageFinder {

  private final Map<String, String> hosts = new LinkedHashMap<>();
  private final Map<String, List<RoutePath>> routes = new LinkedHashMap<>();
  private final Reach reach;
  private final Explanation explanation;
  private final boolean addressesHidden;

  PageFinder(ModeAnalysis mode) {
    for (Host host : mode.topology().hosts()) {
      host.address().ifPresent(address -> hosts.put(host.name(), address));
    }
    this.reach = mode.reach();
    this.addressesHidden = mode.settings().pages().subnetsHidden();
    this.explanation = addressesHidden ? mode.explanation().withoutAddresses() : mode.explanation();
    List<RoutePath> sorted = new ArrayList<>(reach.routePaths());
    // who may ask from everywhere, and for all paths, comes first
    sorted.sort(
        Comparator.comparing((RoutePath path) -> path.route().isPrivate())
            .thenComparing(path -> path.route().path().isPresent()));
    sorted.forEach(
        path -> routes.computeIfAbsent(path.service(), any -> new ArrayList<>()).add(path));
  }

  Pages of(Service service) {
    Search search = new Search(service);
    search.labels();
    routes.getOrDefault(service.id(), List.of()).forEach(search::route);
    reach.exposuresOf(service.id()).stream()
        .sorted(Comparator.comparingInt(search::rank))
        .forEach(search::exposure);
    for (Unknown.UnclaimedPort unclaimed : reach.unclaimedOf(service.id())) {
      search.unclaimed(unclaimed);
    }
    return search.pages();
  }

  private static String number(PublishedPort port) {
    return "port " + port.portMapping().published().orElse("any");
  }

  /** What is found of one service. */
  private final class Search {

    private final Service service;
    private final Set<Integer> ports = new LinkedHashSet<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Set<String> doubts = new LinkedHashSet<>();
    private boolean known;

    Search(Service service) {
      this.service = service;
      service.program().pages().stream().filter(this::isOwn).forEach(ports::add);
      routes
          .getOrDefault(service.id(), List.of())
          .forEach(path -> path.route().port().ifPresent(ports::add));
    }

    /**
     * A gateway and a guard of the socket answer programs, and where a proxy takes requests for
     * others there are no pages of its own.
     */
    private boolean isOwn(int page) {
      return !service.role().has(Trait.LEADS_INTO_VPN, Trait.GUARDS_SOCKET)
          && !(service.role().has(Trait.PASSES_REQUESTS_ON) && (page == 80 || page == 443));
    }

    Pages pages() {
      return new Pages(List.copyOf(links.values()), List.copyOf(doubts), known);
    }

    private void doubt(String clause) {
      doubts.add(clause);
    }

    private void link(String url, From from) {
      known = true;
      links.putIfAbsent(url, new Link(url, from));
    }

    private void lacking(String clause) {
      known = true;
      doubt(clause);
    }

    /** Of whom a port that somebody else may answer on is published is no question of pages. */
    void unclaimed(Unknown.UnclaimedPort unclaimed) {
      boolean isPublisherAlone =
          unclaimed.port().publisher().equals(service.id()) && !unclaimed.candidates().isEmpty();
      if (unclaimed.port().portMapping().protocol().equals("tcp") && !isPublisherAlone) {
        doubts.add("it is not known whether it answers on " + number(unclaimed.port()));
      }
    }

    void labels() {
      service
          .dashboard()
          .href()
          .ifPresent(
              href ->
                  WebAddress.ofLabel(href)
                      .ifPresentOrElse(
                          url -> link(url, From.LABEL),
                          () ->
                              lacking(
                                  "its label homepage.href is no address of a page that is known,"
                                      + " or holds credentials")));
    }

    void route(RoutePath path) {
      String name = path.route().host() + path.route().path().orElse("");
      if (path.broken().isPresent()) {
        lacking(explanation.of(path.broken().get()));
        return;
      }
      WebAddress.ofName(path.route().host(), path.route().path())
          .ifPresentOrElse(
              url -> link(url, From.ROUTE), () -> lacking(name + " is a pattern, and no name"));
    }

    void exposure(Exposure exposure) {
      exposure.match(
          port -> {
            port(port);
            return exposure;
          },
          host -> {
            host.known().forEach(port -> here(port));
            return exposure;
          },
          lan -> {
            ports.forEach(port -> lan(lan, port));
            return exposure;
          });
    }

    /** The ports that are known for pages come first, in their order. */
    int rank(Exposure exposure) {
      return exposure.match(
          port -> {
            int at = List.copyOf(ports).indexOf(port.portMapping().target());
            return at < 0 ? ports.size() : at;
          },
          host -> ports.size(),
          lan -> ports.size());
    }

    private void port(PublishedPort port) {
      if (!port.portMapping().protocol().equals("tcp")
          || port.isUnclaimed()
          || !port.scope().isExposed()) {
        return;
      }
      boolean isPage = ports.contains(port.portMapping().target());
      if (!isPage && (service.program().isKnown() || isForPrograms())) {
        return;
      }
      switch (reach.lanOn(port)) {
        case NO -> {}
        case MAYBE -> {
          if (isPage && !port.portMapping().isAddressKnown()) {
            page(port);
          } else {
            doubt("it is not known whether the LAN gets an answer on " + number(port));
          }
        }
        case YES -> {
          if (isPage) {
            page(port);
          } else {
            doubt("nothing says whether it answers with a page on " + number(port));
          }
        }
      }
    }

    /** What other services alone ask has no page, whatever its image is called. */
    private boolean isForPrograms() {
      return service.role().has(Trait.STORES_DATA, Trait.KEEPS_COPIES, Trait.BACK_END);
    }

    private void page(PublishedPort port) {
      PortMapping mapping = port.portMapping();
      Optional<Integer> published =
          mapping.knownPublished().filter(text -> !text.contains("-")).map(Integer::valueOf);
      if (published.isEmpty()) {
        lacking("which port the engine opens for " + mapping.targetText() + " is not known");
        return;
      }
      if (port.scope() == Scope.EVERYWHERE) {
        onHost(published.get(), mapping.target());
        return;
      }
      WebAddress.of(mapping.address(), published.get(), mapping.target())
          .ifPresentOrElse(
              url -> link(url, From.PORT),
              () -> lacking(number(port) + " is open on an address that is not known"));
    }

    private void onHost(int published, int target) {
      service
          .host()
          .flatMap(host -> Optional.ofNullable(hosts.get(host)))
          .flatMap(address -> WebAddress.of(address, published, target))
          .ifPresentOrElse(
              url -> link(url, From.PORT),
              () -> lacking("port " + published + " of the host, whose address is not known"));
    }

    private void here(String port) {
      for (int page : ports) {
        if (port.equals(page + "/tcp")) {
          onHost(page, page);
        }
      }
    }

    private void lan(Exposure.LanAddress lan, int port) {
      if (lan.addresses().isEmpty() || addressesHidden) {
        lacking("port " + port + " of its address on the LAN, which is not known");
      }
      if (!addressesHidden) {
        lan.addresses().stream()
            .flatMap(address -> WebAddress.of(address, port, port).stream())
            .forEach(url -> link(url, From.LAN_ADDRESS));
      }
    }
  }
}
