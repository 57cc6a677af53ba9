package io.github.driftless.analysis.lint;

import java.util.List;

/** All rules, in the order in which they are documented. */
final class LintRules {

  static final List<Rule> ALL =
      List.of(
          new ImpossibleFlow(),
          new UnknownReference(),
          new UndrawnService(),
          new VpnLeak(),
          new ExposedDatabase(),
          new FlatNetwork(),
          new DockerSocket(),
          new OpenSocketProxy(),
          new OpenAdministration(),
          new PortConflict(),
          new LostPorts(),
          new LostNetworks(),
          new OverlappingSubnets(),
          new AddressOutsideSubnet(),
          new DuplicateAddress(),
          new UnreachableRoute(),
          new UnauthenticatedRoute(),
          new IsolatedService(),
          new FusedApplications(),
          new PolicyViolation(),
          new UnusedExclusion());

  /** Those that tell whether the policies of a stack hold. */
  static final List<Rule> OF_POLICIES =
      ALL.stream().filter(PolicyViolation.class::isInstance).toList();

  /** All others. */
  static final List<Rule> OTHERS =
      ALL.stream().filter(rule -> !OF_POLICIES.contains(rule)).toList();

  private LintRules() {}

  static List<String> names() {
    return ALL.stream().map(rule -> rule.about().name()).toList();
  }
}
