package io.github.driftless.analysis.lint;

import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A socket proxy on a network where services stand that have no business with it. */
final class OpenSocketProxy implements Rule {

  /** So many services are named; the rest is counted. */
  private static final int NAMED = 3;

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "open-socket-proxy",
        "A socket proxy on a network with services that do not ask it. Those that watch, manage or"
            + " pass requests on are taken to ask it, whether or not a file says so.",
        "What a socket proxy lets through it lets through for everybody on its networks, and asks"
            + " nobody who is there: each of those services can list the containers with their"
            + " variables, and whatever else is allowed.",
        "Give the socket proxy and those that ask it an internal network of their own.",
        "warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Callers callers = new Callers(context);
    for (Service service : context.onMachine()) {
      if (service.role().has(Trait.GUARDS_SOCKET)) {
        for (Attachment attachment : service.attachments()) {
          finding(context, callers, service, attachment).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      RuleContext context, Callers callers, Service service, Attachment attachment) {
    List<String> others =
        context
            .reach()
            .neighboursOf(service.id(), attachment.network())
            .filter(id -> !callers.of(service.id()).contains(id))
            .filter(
                id ->
                    !context
                        .byId()
                        .get(id)
                        .role()
                        .has(
                            Trait.WATCHES,
                            Trait.SHOWS_STATE,
                            Trait.ADMINISTERS,
                            Trait.PASSES_REQUESTS_ON,
                            Trait.GUARDS_SOCKET))
            .toList();
    if (others.isEmpty() || others.size() == 1 && callers.of(service.id()).isEmpty()) {
      return Optional.empty();
    }
    List<String> names = others.stream().limit(NAMED).map(context::name).toList();
    String more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
    List<String> about = new ArrayList<>(List.of(service.id()));
    about.addAll(others);
    return Optional.of(
        Finding.warning(
                "the socket proxy "
                    + context.name(service.id())
                    + " answers everybody on "
                    + attachment.network()
                    + ": "
                    + String.join(", ", names)
                    + more
                    + (others.size() == 1 ? " does not ask it" : " do not ask it"),
                attachment.location(),
                about.toArray(String[]::new))
            .withHint("give it an internal network with those that ask it alone"));
  }
}
