package io.github.driftless.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real nginx and the real Caddy are started with the configuration of every case, with stubs
 * for all they pass on to, and asked: who answers is who the routes say.
 */
@Tag("proxies")
class RunningProxiesTest {

  private static final Pattern WHOLE = Pattern.compile("(?m)^\\s*server\\s*\\{");

  private static final Pattern NAME =
      Pattern.compile("(?<![A-Za-z0-9.*/-])(?:[A-Za-z0-9-]+\\.)+(?:com|lan|local|net|org)\\b");

  @TempDir private Path folder;

  /** The programs that are asked. */
  private enum Program {
    CADDY("caddy", "target/caddy", "target/proxies/usr/bin"),
    NGINX("nginx", "target/proxies/usr/sbin");

    private final String called;
    private final List<String> own;

    Program(String called, String... own) {
      this.called = called;
      this.own = List.of(own);
    }

    /** Returns which one reads a case's configuration, or would. */
    static Optional<Program> of(Path folder, List<Path> files) {
      String name = folder.getFileName().toString();
      if (files.stream().anyMatch(file -> isCaddyfile(file)) || name.startsWith("caddy")) {
        return Optional.of(CADDY);
      }
      return files.stream().anyMatch(file -> file.toString().endsWith(".conf"))
              || name.equals("virtual-hosts")
          ? Optional.of(NGINX)
          : Optional.empty();
    }

    private static boolean isCaddyfile(Path file) {
      return file.getFileName().toString().equals("Caddyfile");
    }

    Path orSkip() {
      Optional<Path> found = RunningProxy.find(called, own);
      Assumptions.assumeTrue(found.isPresent(), "there is no " + called + "; ./verify installs it");
      return found.orElseThrow();
    }

    RunningProxy start(
        Path program,
        Path own,
        Optional<String> mounted,
        ProxyQuestions questions,
        Backends backends)
        throws IOException, RunningProxy.Refused {
      return this == CADDY
          ? RunningCaddy.start(program, own, mounted, questions.variables(), backends)
          : RunningNginx.start(program, own, starts(own, questions), backends);
    }

    private static List<String> starts(Path own, ProxyQuestions questions) throws IOException {
      if (!questions.starts().isEmpty()) {
        return questions.starts();
      }
      List<String> whole = new ArrayList<>();
      for (Path file : ProxyCase.files(own.resolve("config"))) {
        if (file.toString().endsWith(".conf") && WHOLE.matcher(Files.readString(file)).find()) {
          whole.add(file.toString());
        }
      }
      return whole;
    }
  }

  @TestFactory
  Stream<DynamicTest> routesAreWhatAProxyAnswers() {
    return Places.folders(Places.resources("proxy")).stream()
        .filter(each -> Program.of(each, ProxyCase.files(each.resolve("config"))).isPresent())
        .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> askCase(each)));
  }

  /** The files of other tests' stacks and of the shared material, each folder of them by itself. */
  @TestFactory
  Stream<DynamicTest> routesOfStacksAreWhatAProxyAnswers() throws IOException {
    Map<String, List<Path>> folders = new TreeMap<>();
    for (Path root : ProxyCase.roots()) {
      for (Path file : ProxyCase.files(root)) {
        if (isConfiguration(file) && !file.startsWith(Places.resources("proxy"))) {
          String kind = Program.isCaddyfile(file) ? "caddy " : "nginx ";
          String name = kind + root.getFileName() + "/" + root.relativize(file.getParent());
          folders.computeIfAbsent(name, each -> new ArrayList<>()).add(file);
        }
      }
    }
    return folders.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> askStack(each.getKey(), each.getValue())));
  }

  private static boolean isConfiguration(Path file) throws IOException {
    return Program.isCaddyfile(file)
        || file.toString().endsWith(".conf") && WHOLE.matcher(Files.readString(file)).find();
  }

  private void askStack(String stack, List<Path> files) throws IOException {
    Path made = Files.createTempDirectory(folder, "stack");
    Files.createDirectories(made.resolve("config"));
    for (Path file : files) {
      Files.copy(file, made.resolve("config").resolve(file.getFileName()));
    }
    try {
      ask(stack, made);
    } catch (RunningProxy.Refused refused) {
      Assumptions.abort(stack + " is refused: " + refused.getMessage());
    }
  }

  private void askCase(Path of) throws IOException {
    try {
      ask(of.getFileName().toString(), of);
    } catch (RunningProxy.Refused refused) {
      Optional<String> words = ProxyQuestions.read(of, Map.of(), false).refuses();
      assertThat(words).as(refused.getMessage()).isPresent();
      assertThat(refused).hasMessageContaining(words.orElseThrow());
      System.out.println(of.getFileName() + ": refused as it should be");
    }
  }

  private void ask(String name, Path of) throws IOException, RunningProxy.Refused {
    Program kind = Program.of(of, ProxyCase.files(of.resolve("config"))).orElseThrow();
    Request request = ProxyCase.request(of);
    ProxyQuestions questions = ProxyQuestions.read(of, request.variables(), kind == Program.NGINX);
    Path program = kind.orSkip();
    Assumptions.assumeTrue(
        questions.cannot().isEmpty(), () -> name + ": " + questions.cannot().orElseThrow());
    String version = RunningProxy.version(program);
    Assumptions.assumeTrue(
        questions.since().filter(since -> isBefore(version, since)).isEmpty(),
        () -> name + ": it takes a newer one than " + version);
    Path own = folder.resolve(of.getFileName());
    Places.copy(of.resolve("config"), own.resolve("config"));
    if (Files.exists(of.resolve("image"))) {
      Places.copy(of.resolve("image"), own.resolve("config"));
    }
    List<Route> routes = ProxyReader.read(request, new Problems());
    try (Backends backends = new Backends();
        RunningProxy proxy = kind.start(program, own, ProxyCase.mounted(of), questions, backends)) {
      assertThat(questions.refuses()).as("it was to be refused").isEmpty();
      AskedRoutes asked = new AskedRoutes(proxy, backends, questions, routes, names(of));
      assertThat(asked.wrong()).isEmpty();
      assertThat(asked.requests()).isPositive();
      System.out.println(
          name
              + ": "
              + routes.size()
              + " routes, "
              + asked.requests()
              + " requests, "
              + asked.strangers()
              + " for names that nobody has");
    }
  }

  /** Returns what looks like a name in the files of a case, whatever it stands there for. */
  private static Set<String> names(Path of) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : ProxyCase.files(of.resolve("config"))) {
      NAME.matcher(Files.readString(file)).results().forEach(at -> names.add(at.group()));
    }
    return names;
  }

  /**
   * Compares versions such as {@code 2.9}; one that is built from its source may not know its own.
   */
  private static boolean isBefore(String version, String since) {
    return version.matches("v?[0-9.]+.*")
        && Runtime.Version.parse(version.replaceFirst("^v?([0-9.]+).*", "$1"))
                .compareTo(Runtime.Version.parse(since))
            < 0;
  }
}
