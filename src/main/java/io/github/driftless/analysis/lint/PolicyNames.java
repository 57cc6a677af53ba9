package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Nearest;
import io.github.driftless.topology.NamePattern;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.ServiceNames;
import io.github.driftless.topology.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for names of policies that mean nothing, in whatever mode. */
final class PolicyNames {

  private final RuleContext context;
  private final List<Service> services;
  private final List<String> hosts;

  /**
   * @param services those of all modes
   */
  PolicyNames(RuleContext context, List<Service> services) {
    this.context = context;
    this.services = services;
    this.hosts =
        context.topology().remoteAccess().map(RemoteAccess::routes).orElse(List.of()).stream()
            .map(Route::host)
            .toList();
  }

  List<Finding> faults(Policy policy) {
    List<Finding> faults = new ArrayList<>();
    if (policy instanceof Policy.Deny deny) {
      Stream.concat(deny.from().stream(), deny.to().stream())
          .forEach(name -> end(name, false, faults));
    } else if (policy instanceof Policy.AllowOnly only) {
      Stream.concat(only.from().stream(), only.to().stream())
          .forEach(name -> end(name, false, faults));
    } else if (policy instanceof Policy.RequireEgress egress) {
      egress.services().forEach(name -> end(name, true, faults));
      egress.gateway().ifPresent(name -> gateway(name, faults));
    } else if (policy instanceof Policy.RequireAuth auth) {
      Stream.concat(auth.routes().stream(), auth.except().stream())
          .forEach(name -> host(name, faults));
    }
    return faults;
  }

  private void end(Policy.Name name, boolean service, List<Finding> faults) {
    ResolvedPeers.fault(name.text(), context.vocabularies(), services, service)
        .ifPresent(
            fault ->
                add(
                    name,
                    fault,
                    context.vocabularies().stream()
                        .flatMap(each -> each.names().stream())
                        .distinct()
                        .toList(),
                    faults));
  }

  private void gateway(Policy.Name name, List<Finding> faults) {
    boolean known =
        context.topology().modes().stream()
                .anyMatch(mode -> !new ServiceNames(mode.services()).all(name.text()).isEmpty())
            || context.topology().vpns().stream()
                .map(VpnGateway::service)
                .anyMatch(name.text()::equals);
    if (!known) {
      List<String> ways = new ArrayList<>();
      Stream.of(Policy.Via.values()).map(Policy.Via::word).forEach(ways::add);
      context.topology().vpns().stream().map(VpnGateway::service).forEach(ways::add);
      add(name, "\"" + name.text() + "\" is no way out and no VPN gateway", ways, faults);
    }
  }

  private void host(Policy.Name name, List<Finding> faults) {
    NamePattern pattern = NamePattern.of(name.text());
    if (!pattern.isWild() && hosts.stream().noneMatch(pattern::matches)) {
      add(name, "there is no route \"" + name.text() + "\"", hosts, faults);
    }
  }

  private static void add(
      Policy.Name name, String fault, List<String> candidates, List<Finding> faults) {
    Optional<String> near = Nearest.hint(name.text(), candidates);
    faults.add(
        Finding.error(fault + ", so the policy tests nothing of it", name.location())
            .withHint(near));
  }
}
