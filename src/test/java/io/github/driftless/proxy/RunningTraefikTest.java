package io.github.driftless.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.TraefikStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real Traefik is started with the files, the settings and the containers of every case, and
 * asked: who answers, at which port and over which network, is who the routes say.
 */
@Tag("traefik")
class RunningTraefikTest {

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![A-Za-z0-9.*/-])(?:[A-Za-z0-9-]+\\.)+(?:com|lan|local|localhost|net|org)\\b");

  private static final Pattern COMPOSE = Pattern.compile("(?m)^(?:services|include):");

  /** A middleware of a file, as labels name it. */
  private static final Pattern OF_FILE = Pattern.compile("([A-Za-z0-9_-]+)@file");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> routesAreWhatTraefikAnswers() {
    return Places.folders(Places.resources("proxy")).stream()
        .filter(each -> each.getFileName().toString().startsWith("traefik"))
        .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> askCase(each)));
  }

  /** The stacks of other tests and of the shared material, each compose file by itself. */
  @TestFactory
  Stream<DynamicTest> routesOfStacksAreWhatTraefikAnswers() throws IOException {
    Map<String, Path> stacks = new TreeMap<>();
    for (Path root : ProxyCase.roots()) {
      for (Path file : ProxyCase.files(root)) {
        if (file.getFileName().toString().matches(".*\\.ya?ml")
            && COMPOSE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find()) {
          stacks.put(root.getFileName() + "/" + root.relativize(file), file);
        }
      }
    }
    TraefikStack.written(folder).forEach(stacks::putIfAbsent);
    return stacks.entrySet().stream()
        .flatMap(
            each ->
                TraefikStack.load(each.getValue()).stream()
                    .map(
                        stack ->
                            DynamicTest.dynamicTest(
                                each.getKey(), () -> askStack(each.getKey(), stack))));
  }

  private void askStack(String name, TraefikStack stack) throws IOException, RunningProxy.Refused {
    Assumptions.assumeFalse(
        stack.tag().matches("v?1\\..*|maroilles")
            || stack.containers().stream()
                .flatMap(each -> allLabels(each).keySet().stream())
                .anyMatch(key -> key.toLowerCase(Locale.ROOT).startsWith("traefik.frontend.")),
        name + ": labels of Traefik 1, which later ones do not read");
    Assumptions.assumeFalse(stack.declared(), name + ": somebody says himself how to get in");
    List<Path> files =
        stack.files().stream().filter(file -> !file.toString().endsWith(".toml")).toList();
    Map<String, Boolean> elsewhere =
        elsewhere(
            stack.containers().stream().map(RunningTraefikTest::allLabels).toList(),
            files,
            List.of());
    // where middlewares are defined elsewhere, who asks is a guess by their names
    List<Route> routes =
        stack.routes().stream()
            .map(Valued::of)
            .map(route -> elsewhere.isEmpty() ? route : Valued.withoutAuthentication(route))
            .toList();
    ask(
        name,
        new RunningTraefik.Told(
            files,
            stack.arguments(),
            stack.variables(),
            stack.tag().matches("v?2.*"),
            stack.containers().stream().map(Valued::of).toList(),
            elsewhere),
        ProxyQuestions.read(folder.resolve("none"), Map.of(), false),
        routes,
        stack.names());
  }

  private static Map<String, String> allLabels(EngineContainer container) {
    Map<String, String> all = new LinkedHashMap<>(container.labels());
    all.putAll(container.serviceLabels());
    return all;
  }

  private void askCase(Path of) throws IOException, RunningProxy.Refused {
    Request request = ProxyCase.request(of);
    ProxyQuestions questions = ProxyQuestions.read(of, request.variables(), false);
    Assumptions.assumeTrue(
        questions.cannot().isEmpty(),
        () -> of.getFileName() + ": " + questions.cannot().orElseThrow());
    List<Path> files =
        request.files().stream().filter(file -> !file.toString().endsWith(".toml")).toList();
    List<Route> routes = ProxyReader.read(request, new Problems());
    boolean older =
        questions.olderRules() || request.tag().filter(tag -> tag.startsWith("2")).isPresent();
    ask(
        of.getFileName().toString(),
        new RunningTraefik.Told(
            files,
            request.arguments(),
            request.variables(),
            older,
            containers(ProxyCase.containers(of)).stream().map(Valued::of).toList(),
            elsewhere(
                ProxyCase.containers(of).stream().map(each -> texts(each.allLabels())).toList(),
                files,
                routes)),
        questions,
        routes.stream().map(Valued::of).toList(),
        Map.of());
  }

  /** Returns the middlewares of files that labels and files name and no file at hand defines. */
  private static Map<String, Boolean> elsewhere(
      List<Map<String, String>> labels, List<Path> files, List<Route> routes) throws IOException {
    List<String> texts = new ArrayList<>();
    labels.forEach(
        each ->
            each.forEach(
                (key, value) -> {
                  if (key.toLowerCase(Locale.ROOT).endsWith("middlewares")) {
                    texts.add(value);
                  }
                }));
    Set<String> defined = new TreeSet<>();
    for (Path file : files) {
      RunningTraefik.middlewares(file).forEach(defined::add);
    }
    Set<String> asking =
        routes.stream()
            .flatMap(route -> route.authentication().stream())
            .flatMap(each -> each.name().stream())
            .collect(Collectors.toSet());
    Map<String, Boolean> all = new TreeMap<>();
    for (String text : texts) {
      OF_FILE
          .matcher(text)
          .results()
          .forEach(at -> all.put(at.group(1), asking.contains(at.group())));
    }
    all.keySet().removeAll(defined);
    return all;
  }

  private static List<EngineContainer> containers(List<Container> containers) {
    List<String> networks =
        containers.stream().flatMap(each -> each.networks().stream()).distinct().toList();
    List<EngineContainer> all = new ArrayList<>();
    for (Container each : containers) {
      Map<String, String> addresses = new LinkedHashMap<>();
      for (String network : each.networks().isEmpty() ? List.of("home_default") : each.networks()) {
        addresses.put(network, EngineContainer.address(networks.indexOf(network) + 1, all.size()));
      }
      Map<String, String> labels = texts(each.labels());
      labels.put("com.docker.compose.service", each.service());
      each.project().ifPresent(project -> labels.put("com.docker.compose.project", project));
      all.add(
          new EngineContainer(
              each.id(),
              each.containerName(),
              each.project().map(project -> project + "_").orElse("") + each.service(),
              labels,
              texts(each.serviceLabels()),
              addresses.keySet().iterator().next(),
              addresses,
              List.of(each.listensOn().orElse(EngineContainer.OF_IMAGE))));
    }
    return all;
  }

  private static Map<String, String> texts(Map<String, Word> words) {
    Map<String, String> texts = new LinkedHashMap<>();
    words.forEach((key, word) -> texts.put(key, word.text()));
    return texts;
  }

  private void ask(
      String name,
      RunningTraefik.Told told,
      ProxyQuestions questions,
      List<Route> routes,
      Map<String, String> ids)
      throws IOException, RunningProxy.Refused {
    Path program = RunningTraefik.orSkip();
    AskedContainers containers = new AskedContainers(told.containers(), ids);
    try (Backends backends = new Backends(containers::named);
        RunningTraefik traefik =
            RunningTraefik.start(
                program, Files.createDirectories(folder.resolve(name)), told, backends)) {
      containers.learn(traefik.found());
      TraefikTcp tcp =
          new TraefikTcp(
              traefik.found(),
              routes.stream().map(containers::withoutPort).toList(),
              containers::named);
      AskedRoutes requests =
          new AskedRoutes(traefik.proxy(), backends, questions, tcp.others(), names(told));
      List<String> wrong = new ArrayList<>(tcp.wrong());
      wrong.addAll(requests.wrong());
      wrong.addAll(containers.otherNetworks(routes));
      assertThat(wrong).as("Traefik: " + TraefikTcp.refused(traefik.found())).isEmpty();
      assertThat(requests.requests()).isPositive();
      System.out.println(
          name
              + ": "
              + routes.size()
              + " routes, "
              + requests.requests()
              + " requests, refused: "
              + TraefikTcp.refused(traefik.found()));
    }
  }

  /** Returns what looks like a name in what Traefik is told, whatever it stands there for. */
  private static Set<String> names(RunningTraefik.Told told) throws IOException {
    Set<String> names = new TreeSet<>();
    List<String> texts = new ArrayList<>(told.arguments());
    for (Path file : told.files()) {
      texts.add(Files.readString(file));
    }
    told.containers()
        .forEach(
            each -> {
              texts.addAll(each.labels().values());
              texts.addAll(each.serviceLabels().values());
            });
    texts.forEach(text -> NAME.matcher(text).results().forEach(at -> names.add(at.group())));
    return names;
  }
}
