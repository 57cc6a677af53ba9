package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.lint.Declarations.Declared;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A service of the files that is in no diagram. */
final class UndrawnService implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "undrawn-service",
        "A service of a compose file that no diagram and no page shows, since none of its `profiles`"
            + " is active in any mode. Looked for only where `pages` are asked for.",
        "Documentation that leaves out what does run, now and then, is believed to be complete. The"
            + " network rules do not look at such a service either.",
        "Name the profile where the compose files are named: `compose: {files: […], profiles: […]}`,"
            + " or make a mode of it. If the service is meant to stay out, exclude the finding.",
        "warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (!isDocumented(context.pages())) {
      return List.of();
    }
    Set<String> drawn = new HashSet<>();
    for (Mode mode : context.topology().modes()) {
      mode.services().stream().map(Service::id).forEach(drawn::add);
    }
    List<Finding> findings = new ArrayList<>();
    context
        .declarations()
        .projects()
        .forEach(
            (project, services) ->
                services.forEach(
                    (name, declared) -> {
                      if (!drawn.contains(project + "/" + name)) {
                        finding(name, declared).ifPresent(findings::add);
                      }
                    }));
    return findings;
  }

  /** Where no pages are asked for, nothing is left out of them. */
  private static boolean isDocumented(Pages pages) {
    return pages.mkdocs().isPresent() || pages.wikijs().isPresent() || !pages.regions().isEmpty();
  }

  /** A service without profiles is left out for other reasons: others extend it. */
  private static Optional<Finding> finding(String name, List<Declared> declared) {
    return declared.stream()
        .filter(each -> !each.profiles().isEmpty())
        .findFirst()
        .map(
            each ->
                Finding.warning(
                        name
                            + " is in no diagram: it runs with the profile "
                            + String.join(" or ", each.profiles())
                            + ", which is active in no mode",
                        each.location())
                    .withHint("name the profile under \"compose\", or make a mode of it"));
  }
}
