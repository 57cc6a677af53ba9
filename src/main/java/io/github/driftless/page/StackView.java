package io.github.driftless.page;

import freemarker.template.TemplateScalarModel;
import java.util.List;

/**
 * What templates may use of a stack: texts and numbers, all from the model, none of them escaped.
 *
 * @param vpn whether something leaves through a VPN, in any mode
 * @param unconnected whether something has no network at all, in any mode
 * @param services every service once, in the order in which the modes have them
 * @param comparison one row a service where the stack has several modes, else empty
 * @param elsewhere whose names are in no file, and where they are: {@code cloudflared are kept in
 *     the dashboard of Cloudflare}
 */
public record StackView(
    String title,
    boolean underDevelopment,
    boolean vpn,
    boolean unconnected,
    List<ModeView> modes,
    List<ServiceLine> services,
    List<ComparisonRow> comparison,
    List<RouteView> routes,
    List<String> forwards,
    List<String> elsewhere,
    Ways ways,
    Access access) {

  /**
   * Which ways out the services of any mode take, besides the gateway's own.
   *
   * @param behindVpn whether one leaves through a gateway's tunnel
   * @param direct whether one leaves straight through the host's interface
   * @param internalOnly whether one has networks, and none that leads out
   */
  public record Ways(boolean behindVpn, boolean direct, boolean internalOnly) {}

  /**
   * What there is on the way in.
   *
   * @param forwarded whether the router forwards ports
   * @param tunnel whether somebody on the Internet answers, and a tunnel leads in
   * @param dialled whether visitors dial in first
   * @param proxy whether a reverse proxy answers for some name
   * @param signIn whether some name asks first who is there
   * @param behindVpn whether some name leads to a service behind a VPN gateway
   */
  public record Access(
      boolean forwarded,
      boolean tunnel,
      boolean dialled,
      boolean proxy,
      boolean signIn,
      boolean behindVpn) {}

  /**
   * One mode.
   *
   * @param name its key
   * @param prose what people wrote about it, Markdown; may be blank
   * @param summary how many services leave how, a sentence
   * @param mermaid its diagram as Mermaid text, written when a template asks for it
   * @param waysOut who leaves how
   * @param groups services that are drawn as one box
   * @param unknowns what is not known of its network
   */
  public record ModeView(
      String name,
      String title,
      String prose,
      String summary,
      TemplateScalarModel mermaid,
      List<WayOut> waysOut,
      List<ServiceRow> services,
      List<TierRow> tiers,
      List<GroupRow> groups,
      List<UnknownRow> unknowns) {

    public ModeView {
      waysOut = List.copyOf(waysOut);
      services = List.copyOf(services);
      tiers = List.copyOf(tiers);
      groups = List.copyOf(groups);
      unknowns = List.copyOf(unknowns);
    }
  }

  /**
   * Services that are drawn as one box.
   *
   * @param services their titles
   */
  public record GroupRow(String title, List<String> services) {

    public GroupRow {
      services = List.copyOf(services);
    }
  }

  /**
   * Something that is not known.
   *
   * @param what a clause without a full stop
   * @param line the line of {@code topology.yaml} that settles it; blank where none does
   */
  public record UnknownRow(String what, String line) {}

  /**
   * The services that leave in one way.
   *
   * @param name for example {@code Through Gluetun}
   * @param services titles, in declared order
   */
  public record WayOut(String name, List<String> services) {

    public WayOut {
      services = List.copyOf(services);
    }
  }

  /**
   * One service.
   *
   * @param id its id
   * @param anchor the name of its row, {@code [a-z0-9-]+}
   * @param image may be blank
   * @param network the networks it is on, or whose network it shares: {@code that of Gluetun}
   * @param ports the host's ports it answers on: {@code 8100 → 8080/tcp}
   * @param tier the title of the tier it is drawn in; blank without one
   * @param note may be blank
   */
  public record ServiceRow(
      String id,
      String anchor,
      String title,
      String image,
      String network,
      String wayOut,
      List<String> ports,
      String tier,
      String note) {

    public ServiceRow {
      ports = List.copyOf(ports);
    }
  }

  /**
   * One tier.
   *
   * @param network the network's real name; {@code host} for the host's
   * @param subnets may be empty
   * @param internal whether it is declared as one that nothing leads out of
   * @param leadsOut whether traffic that begins on it gets out of the host
   * @param services titles of the services that are drawn in it
   */
  public record TierRow(
      String title,
      String network,
      List<String> subnets,
      boolean internal,
      boolean leadsOut,
      List<String> services) {

    public TierRow {
      subnets = List.copyOf(subnets);
      services = List.copyOf(services);
    }
  }

  /**
   * One service in all modes.
   *
   * @param id its id, in the first mode that runs it
   * @param anchors the names of its rows, one for each mode that runs it
   * @param waysOut one for each mode, {@code –} where the mode does not run it
   * @param ports the host's ports it answers on, in one line: those of each mode with a slash
   *     between them where they differ; may be blank
   * @param note may be blank
   */
  public record ServiceLine(
      String id,
      String title,
      List<String> anchors,
      List<String> waysOut,
      String ports,
      String note) {

    public ServiceLine {
      anchors = List.copyOf(anchors);
      waysOut = List.copyOf(waysOut);
    }
  }

  /**
   * One service in all modes.
   *
   * @param waysOut one for each mode, {@code –} where the mode does not run it
   */
  public record ComparisonRow(String title, List<String> waysOut) {

    public ComparisonRow {
      waysOut = List.copyOf(waysOut);
    }
  }

  /**
   * A DNS name and where it leads.
   *
   * @param host the name, and the path behind it where the route holds for that alone
   * @param proxy the reverse proxy's title; may be blank
   * @param auth the title of the service that asks first who is there; may be blank
   * @param only as in {@link RouteRow#only}
   */
  public record RouteView(
      String host, String proxy, String auth, String service, String port, String only) {}

  public StackView {
    modes = List.copyOf(modes);
    services = List.copyOf(services);
    comparison = List.copyOf(comparison);
    routes = List.copyOf(routes);
    forwards = List.copyOf(forwards);
    elsewhere = List.copyOf(elsewhere);
  }
}
