package io.github.driftless.map;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.RoutePath;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.topology.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services of a stack as a table, for those who do not see the map and where it cannot run. */
final class MapTable {

  private MapTable() {}

  /** Returns a section for each mode, as HTML. */
  static String of(Analysis analysis) {
    StringBuilder out = new StringBuilder();
    for (ModeAnalysis mode : analysis.modes()) {
      String title = analysis.modes().size() == 1 ? "Services" : "Services: " + mode.mode().title();
      out.append("<section class=\"services\" data-mode=\"")
          .append(HtmlText.of(mode.mode().name()))
          .append("\">\n<h2>")
          .append(HtmlText.of(title))
          .append("</h2>\n<table>\n<thead><tr>");
      List<String> columns =
          new ArrayList<>(List.of("Service", "Networks", "Outbound", "Ports of the host", "Names"));
      if (!analysis.topology().hosts().isEmpty()) {
        columns.add(1, "Host");
      }
      columns.forEach(name -> out.append("<th scope=\"col\">").append(name).append("</th>"));
      out.append("</tr></thead>\n<tbody>\n");
      rows(analysis, mode, out);
      out.append("</tbody>\n</table>\n</section>\n");
    }
    return out.toString();
  }

  private static void rows(Analysis analysis, ModeAnalysis mode, StringBuilder out) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (RoutePath path : mode.reach().routePaths()) {
      if (path.reaches()) {
        names
            .computeIfAbsent(path.service(), any -> new LinkedHashSet<>())
            .add(path.route().name());
      }
    }
    for (ServiceNetwork each : mode.connectivity().services()) {
      String id = each.service().id();
      out.append("<tr><th scope=\"row\">")
          .append(HtmlText.of(each.service().title()))
          .append("</th>");
      if (!analysis.topology().hosts().isEmpty()) {
        cell(
            out,
            each.service().host().stream()
                .flatMap(
                    host ->
                        analysis.topology().hosts().stream()
                            .filter(known -> known.name().equals(host)))
                .map(Host::title)
                .toList());
      }
      cell(out, networks(mode, each));
      cell(out, List.of(outbound(mode, each)));
      cell(out, ports(mode, id));
      cell(out, List.copyOf(names.getOrDefault(id, Set.of())));
      out.append("</tr>\n");
    }
  }

  private static List<String> networks(ModeAnalysis mode, ServiceNetwork service) {
    return service
        .namespace()
        .owner()
        .map(owner -> List.of("shares " + mode.connectivity().title(owner) + "'s network"))
        .orElseGet(() -> mode.reach().networksOf(service.service().id()));
  }

  private static String outbound(ModeAnalysis mode, ServiceNetwork service) {
    return switch (service.egress()) {
      case VPN ->
          "through the VPN of "
              + service.gateway().map(mode.connectivity()::title).orElse("somebody else");
      case DIRECT -> "direct (no VPN)";
      case HOST -> "host network";
      case NONE -> "no outbound access";
      case UNKNOWN -> "not known";
    };
  }

  private static List<String> ports(ModeAnalysis mode, String service) {
    List<String> ports = new ArrayList<>();
    for (Exposure exposure : mode.reach().exposuresOf(service)) {
      exposure.<Boolean>match(
          port ->
              ports.add(
                  port.portMapping().published().orElse("any")
                      + "/"
                      + port.portMapping().protocol()
                      + (port.scope().isExposed() ? "" : " (localhost only)")),
          host -> ports.add("all it listens on"),
          address -> ports.add("all, at an address on the LAN"));
    }
    return ports.stream().distinct().toList();
  }

  private static void cell(StringBuilder out, List<String> texts) {
    out.append("<td>").append(HtmlText.of(String.join(", ", texts))).append("</td>");
  }
}
