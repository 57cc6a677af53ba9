package io.github.driftless.analysis.lint;

import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** A policy of {@code topology.yaml} that does not hold. */
final class PolicyViolation implements Rule {

  static final String NAME = "policy-violation";

  @Override
  public RuleDescription about() {
    return new RuleDescription(
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
  public List<Finding> check(RuleContext context) {
    List<Policy> policies = context.topology().policies();
    List<Finding> findings = new ArrayList<>();
    if (policies.isEmpty()) {
      return findings;
    }
    List<Service> services =
        context.topology().modes().stream().flatMap(mode -> mode.services().stream()).toList();
    Vocabulary vocabulary = Vocabulary.of(context.topology(), context.mode());
    ReachPolicies reach = new ReachPolicies(context, vocabulary);
    PathPolicies ways = new PathPolicies(context, vocabulary);
    PolicyNames names = new PolicyNames(context, services);
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
    findings.addAll(new Contradictions(context, vocabulary).among(policies));
    return findings;
  }
}
