package io.github.driftless.lint;

import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** A policy of {@code topology.yaml} that does not hold. */
final class PolicyViolation implements Rule {

  static final String NAME = "policy-violation";

  @Override
  public About about() {
    return new About(
        NAME,
        "A policy (`policies` in `topology.yaml`) that the network does not keep: `deny`,"
            + " `allow-only`, `require-egress`, `require-auth`. A policy with a name that means"
            + " nothing, and two policies that cannot both hold, are reported too.",
        "Policies are tests of the network: somebody wrote down what must never be, or must always"
            + " be. `driftless check` fails on them too.",
        "Mend the line that is named first: it makes the way that should not be. If the policy asks"
            + " for too much, change the policy, under \"the policy\".",
        "error");
  }

  @Override
  public List<Finding> check(Scene scene) {
    List<Policy> policies = scene.topology().policies();
    List<Finding> findings = new ArrayList<>();
    if (policies.isEmpty()) {
      return findings;
    }
    List<Service> services =
        scene.topology().modes().stream().flatMap(mode -> mode.services().stream()).toList();
    Vocabulary vocabulary = Vocabulary.of(scene.topology(), scene.mode());
    ReachPolicies reach = new ReachPolicies(scene, vocabulary);
    WayPolicies ways = new WayPolicies(scene, vocabulary);
    PolicyNames names = new PolicyNames(scene, services);
    for (Policy policy : policies) {
      findings.addAll(names.faults(policy));
      if (policy instanceof Policy.Deny deny) {
        findings.addAll(reach.deny(deny));
      } else if (policy instanceof Policy.AllowOnly only) {
        findings.addAll(reach.allowOnly(only));
      } else if (policy instanceof Policy.RequireEgress egress) {
        findings.addAll(ways.egress(egress));
      } else {
        findings.addAll(ways.auth((Policy.RequireAuth) policy));
      }
    }
    findings.addAll(new Contradictions(scene, vocabulary).among(policies));
    return findings;
  }
}
