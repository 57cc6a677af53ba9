package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares what is inferred with what people found in real stacks. The table of {@code
 * docs/inference.md} is what this measures; {@code -Ddriftless.update=true} writes it anew.
 */
class PrecisionTest {

  private static final List<String> KINDS = List.of("roles", "flows", "routes");

  private static final double RIGHT = 0.95;
  private static final double FOUND = 0.85;

  @TempDir Path folder;

  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Open> open = new TreeMap<>();

  @Test
  void mostOfWhatIsInferredIsRight() throws IOException {
    Map<String, Map<String, Tally>> tallies = measure();
    Map<String, Tally> sum = sum(tallies, true);
    wrong.forEach(System.out::println);
    System.out.println(table(tallies));
    assertTable(table(tallies));
    for (String kind : KINDS) {
      assertThat(sum.get(kind).precision()).as("right " + kind).isGreaterThanOrEqualTo(RIGHT);
      assertThat(sum.get(kind).recall()).as("found " + kind).isGreaterThanOrEqualTo(FOUND);
    }
  }

  @Test
  void theCatalogueKnowsImages() {
    Fields root = Truth.read(Places.resources("precision").resolve("images.yaml")).root();
    Catalogue catalogue = Catalogue.shared();
    Set<String> placeholders =
        root.texts("placeholders").stream()
            .map(Overlay.Text::value)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    int right = 0;
    int all = 0;
    List<String> wrongImages = new ArrayList<>();
    for (var entry : root.map("images").entries()) {
      if (placeholders.contains(entry.key())) {
        continue;
      }
      List<String> roles = Fields.items(entry.value()).stream().map(Overlay.Text::value).toList();
      String role =
          catalogue.find(entry.key()).flatMap(Catalogue.Entry::role).orElse("application");
      all++;
      if (roles.contains(role)) {
        right++;
      } else {
        wrongImages.add(entry.key() + " is " + roles + ", not " + role);
      }
    }
    System.out.println("images: " + right + " of " + all + " right");
    assertThat((double) right / all).as(() -> wrongImages.toString()).isGreaterThanOrEqualTo(RIGHT);
  }

  private Map<String, Map<String, Tally>> measure() throws IOException {
    Map<String, Map<String, Tally>> tallies = new TreeMap<>();
    for (Truth truth : TruthStack.truths()) {
      Optional<Path> stack = TruthStack.folder(truth);
      assumeTrue(stack.isPresent(), "the corpora are not there");
      Topology topology = TruthStack.load(truth, stack.get(), folder).topology();
      Mode mode = topology.modes().get(0);
      Map<String, Tally> of = new LinkedHashMap<>();
      of.put("roles", roles(truth, mode));
      of.put("flows", flows(truth, mode));
      of.put(
          "routes",
          routes(truth, topology.remoteAccess().map(RemoteAccess::routes).orElse(List.of())));
      tallies.put(truth.name(), of);
      open.put(truth.name(), open(topology, mode));
    }
    return tallies;
  }

  /** What is said of ways out, of whose the ports are, and of who outside reaches whom. */
  private static Open open(Topology topology, Mode mode) {
    Connectivity connectivity = Connectivity.of(topology, mode);
    Reach reach = Reach.of(topology, connectivity);
    int unknown = 0;
    int all = 0;
    for (ServiceNetwork service : connectivity.services()) {
      Peer peer = new Peer.OfService(service.service().id());
      all += 3 + service.ports().size();
      unknown += service.egress() == Egress.UNKNOWN ? 1 : 0;
      unknown += (int) service.ports().stream().filter(ExposedPort::isUnclaimed).count();
      unknown += reach.between(Peer.LAN, peer).isUnknown() ? 1 : 0;
      unknown += reach.between(Peer.INTERNET, peer).isUnknown() ? 1 : 0;
    }
    return new Open(unknown, all);
  }

  /** How many of some facts are not known. */
  private record Open(int unknown, int all) {

    Open plus(Open other) {
      return new Open(unknown + other.unknown, all + other.all);
    }
  }

  private Tally roles(Truth truth, Mode mode) {
    int right = 0;
    Map<String, String> roles = new TreeMap<>();
    mode.services().forEach(service -> roles.put(service.name(), service.role().name()));
    assertThat(roles.keySet()).as(truth.name()).isEqualTo(truth.roles().keySet());
    for (var entry : truth.roles().entrySet()) {
      if (entry.getValue().contains(roles.get(entry.getKey()))) {
        right++;
      } else {
        wrong.add(
            truth.name()
                + ": "
                + entry.getKey()
                + " is "
                + entry.getValue()
                + ", not "
                + roles.get(entry.getKey()));
      }
    }
    int all = roles.size();
    return new Tally(right, all, right, all);
  }

  private Tally flows(Truth truth, Mode mode) {
    Map<String, String> names =
        mode.services().stream().collect(Collectors.toMap(Service::id, Service::name));
    Map<List<String>, String> inferred = new LinkedHashMap<>();
    for (Flow flow : mode.flows()) {
      inferred.put(
          List.of(
              names.get(((Flow.PeerSelector.OfService) flow.from()).id()),
              names.get(((Flow.PeerSelector.OfService) flow.to()).id())),
          flow.inferred().orElseThrow());
    }
    List<Fields> all = truth.list("flows");
    int right = 0;
    int counted = 0;
    for (var flow : inferred.entrySet()) {
      if (all.stream().anyMatch(fact -> isFlow(fact, flow.getKey()))) {
        right++;
        counted++;
      } else if (truth.debatable("flow").stream().noneMatch(fact -> isFlow(fact, flow.getKey()))) {
        counted++;
        wrong.add(truth.name() + ": no flow " + flow);
      }
    }
    int found = 0;
    for (Fields fact : all) {
      if (inferred.keySet().stream().anyMatch(pair -> isFlow(fact, pair))) {
        found++;
      } else {
        wrong.add(truth.name() + ": missed flow " + said(fact));
      }
    }
    return new Tally(right, counted, found, all.size());
  }

  private static boolean isFlow(Fields fact, List<String> pair) {
    return Truth.fits(fact, "from", Optional.of(pair.get(0)))
        && Truth.fits(fact, "to", Optional.of(pair.get(1)));
  }

  private static String said(Fields fact) {
    return fact.entries().stream()
        .map(
            entry ->
                entry.key()
                    + " "
                    + Fields.items(entry.value()).stream().map(Overlay.Text::value).toList())
        .collect(Collectors.joining(", "));
  }

  private Tally routes(Truth truth, List<RemoteAccess.Route> inferred) {
    List<Fields> left = new ArrayList<>(truth.list("routes"));
    int all = left.size();
    int right = 0;
    int counted = 0;
    for (RemoteAccess.Route route : inferred) {
      Optional<Fields> same = left.stream().filter(fact -> isSame(fact, route)).findFirst();
      boolean debatable = truth.debatable("route").stream().anyMatch(fact -> isAbout(fact, route));
      if (same.isPresent()) {
        left.remove(same.get());
        right++;
        counted++;
      } else if (!debatable) {
        counted++;
        wrong.add(truth.name() + ": no route " + route);
      }
    }
    left.forEach(fact -> wrong.add(truth.name() + ": missed route " + said(fact)));
    return new Tally(right, counted, right, all);
  }

  private static boolean isSame(Fields fact, RemoteAccess.Route route) {
    return isAbout(fact, route) && fact.entry("auth").isPresent() == route.auth().isPresent();
  }

  private static boolean isAbout(Fields fact, RemoteAccess.Route route) {
    return Truth.fits(fact, "host", Optional.of(route.host()))
        && (fact.entry("path").isPresent() == route.path().isPresent()
            || fact.entry("host").isEmpty())
        && Truth.fits(fact, "path", route.path())
        && Truth.fits(fact, "proxy", route.proxy())
        && Truth.fits(fact, "to", Optional.of(route.service()))
        && Truth.fits(fact, "port", route.port().map(String::valueOf));
  }

  private static Map<String, Tally> sum(Map<String, Map<String, Tally>> tallies, boolean counted) {
    Map<String, Tally> sum = new LinkedHashMap<>();
    for (var stack : tallies.entrySet()) {
      if (TruthStack.COUNTED.contains(stack.getKey()) == counted) {
        stack.getValue().forEach((kind, tally) -> sum.merge(kind, tally, Tally::plus));
      }
    }
    return sum;
  }

  private String table(Map<String, Map<String, Tally>> tallies) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| stack | roles right | roles found | flows right | flows found | routes right | routes found | not known |\n");
    out.append("|---|---|---|---|---|---|---|---|\n");
    for (boolean counted : new boolean[] {true, false}) {
      tallies.forEach(
          (name, of) -> {
            if (TruthStack.COUNTED.contains(name) == counted) {
              row(out, name, of, open.get(name));
            }
          });
      row(
          out,
          counted ? "**the ten stacks**" : "**the others**",
          sum(tallies, counted),
          open.entrySet().stream()
              .filter(entry -> TruthStack.COUNTED.contains(entry.getKey()) == counted)
              .map(Map.Entry::getValue)
              .reduce(new Open(0, 0), Open::plus));
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String name, Map<String, Tally> of, Open not) {
    out.append("| ").append(name);
    KINDS.forEach(kind -> out.append(" | ").append(of.get(kind).cells()));
    out.append(" | ").append(not.unknown()).append(" of ").append(not.all()).append(" |\n");
  }

  private static void assertTable(String table) throws IOException {
    Path page = Places.project().resolve("docs/inference.md");
    String begin = "<!-- measured -->\n";
    String text = Files.readString(page);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- /measured -->");
    String fresh = text.substring(0, from) + table + text.substring(to);
    if (Boolean.getBoolean("driftless.update")) {
      Files.writeString(page, fresh);
    }
    assertThat(Files.readString(page)).isEqualTo(fresh);
  }
}
