package io.github.driftless.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.launch.Checkout.Started;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 2, unit = TimeUnit.MINUTES) // two that wait for each other would wait for ever
@Tag("launch")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {

  @TempDir Path temporary;

  private Checkout checkout;

  @BeforeEach
  void prepare() throws IOException {
    // a space, and no hope for a script that forgets its quotes
    checkout = Checkout.in(temporary.toRealPath().resolve("a check out"));
  }

  @Test
  void firstUseBuildsAndTheNextDoesNot() throws Exception {
    Started first = checkout.start("model");
    assertThat(first.err())
        .startsWith("driftless: building for the first use; libraries are fetched")
        .contains("words of the build");
    assertThat(first.out()).startsWith("folder " + checkout.folder() + "\nbuild first\n");
    assertThat(first.code()).isZero();

    Started second = checkout.start("model");
    assertThat(second.err()).isEqualTo("with archive\n");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(checkout.builds())
        .containsExactly(
            "built -q -Dmaven.test.skip=true package with " + System.getProperty("java.home"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "src/main/java/deep/A.java",
        "src/main/java/deep/New.java",
        "site-templates/page.ftl",
        "mkdocs-fragments/new.md"
      })
  void changedSourceBuildsAgain(String source) throws Exception {
    checkout.start();
    Started changed = checkout.write(source, "changed").gives("second").start();
    assertThat(changed.err()).startsWith("driftless: building, since sources have changed\n");
    assertThat(changed.out()).contains("build second\n");
    assertThat(checkout.start().err()).isEqualTo("with archive\n");
    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void deletedSourceBuildsAgain() throws Exception {
    checkout.start();
    Files.delete(checkout.folder().resolve("site-templates/page.ftl"));
    checkout.start();
    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void editDuringTheBuildBuildsAgain() throws Exception {
    checkout
        .buildWith(
            """
            until [ src/main/java/deep/A.java -nt "$(echo target/launch/*/started)" ]; do
              echo edited > src/main/java/deep/A.java
            done
            """)
        .start();
    checkout.buildWith("").start();
    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void whatIsNoSourceDoesNotBuildAgain() throws Exception {
    checkout.start();
    checkout.write("README.md", "words").start();
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void classesThatLostTheirSourceAreGone() throws Exception {
    Files.createDirectories(checkout.folder().resolve("target/classes"));
    checkout.write("target/classes/Old.class", "").start();
    assertThat(checkout.folder().resolve("target/classes")).doesNotExist();
  }

  @Test
  void whenBuiltNothingIsWritten() throws Exception {
    checkout.start();
    Map<Path, Object> before = times();
    checkout.start();
    assertThat(times()).isEqualTo(before);
  }

  @Test
  void argumentsInputAndExitCodePassThrough() throws Exception {
    checkout.start();
    String[] arguments = {"", "a b", "*", "$HOME", "`id`", "--", "-x", "it's", "\"", "\\", "a\nb"};
    Started echoed = checkout.with("ECHO_EXIT", "7").start(arguments);
    assertThat(echoed.out())
        .endsWith(
            "arguments [, a b, *, $HOME, `id`, --, -x, it's, \", \\, a\nb]\n"
                + "input from the file\n");
    assertThat(echoed.code()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "POSIX", "C.UTF-8"})
  void namesBeyondAsciiPassThrough(String locale) throws Exception {
    checkout.with("LC_ALL", locale).start();
    // written in the shell, since this JVM may not be able to spell it
    Started echoed =
        checkout.start(
            checkout.folder(), "/bin/sh", "-c", "./driftless \"$(printf 'h\\303\\274tte')\"");
    assertThat(echoed.out()).contains("arguments [hütte]\n");
  }

  @Test
  void worksFromElsewhereAndThroughLinks() throws Exception {
    Path elsewhere = Files.createDirectories(temporary.toRealPath().resolve("else where/bin"));
    Path absolute = Files.createSymbolicLink(elsewhere.resolve("one"), script());
    Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("../bin/one"));
    assertThat(checkout.start(elsewhere, "./two").out())
        .startsWith("folder " + elsewhere + "\nbuild first\n");
    assertThat(checkout.start(elsewhere, absolute.toString()).code()).isZero();
    assertThat(checkout.start(elsewhere, script().toString()).code()).isZero();
    assertThat(checkout.start(elsewhere, "/bin/sh", "../../a check out/driftless").code()).isZero();
    assertThat(checkout.start(checkout.folder(), "/bin/sh", "driftless").code()).isZero();
    checkout.with("PATH", elsewhere + ":" + System.getenv("PATH"));
    assertThat(checkout.start(temporary, "two").code()).isZero();
    checkout.with("CDPATH", temporary.toString());
    assertThat(checkout.start(temporary, "a check out/driftless").code()).isZero();
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void failedBuildSaysSoAndRunsNothing() throws Exception {
    checkout.start();
    checkout.write("pom.xml", "broken").buildWith("echo 'what is wrong'; exit 1");
    Started failed = checkout.start();
    assertThat(failed.err())
        .contains("what is wrong\n")
        .endsWith(
            "driftless: the build failed, see above. Mend it and run the same command again; "
                + "a first build needs the network.\n");
    assertThat(failed.out()).isEmpty();
    assertThat(failed.code()).isEqualTo(2);
    assertThat(checkout.start().code()).as("still broken").isEqualTo(2);
    assertThat(checkout.buildWith("").gives("mended").start().out()).contains("build mended\n");
  }

  @Test
  void buildWithoutJarIsNotTakenForOne() throws Exception {
    checkout.start();
    Started failed = checkout.write("pom.xml", "other").buildWith("exit 0").start();
    assertThat(failed.err()).contains("driftless: the build made no target/driftless-maven-plugin");
    assertThat(failed.out()).isEmpty();
    assertThat(failed.code()).isEqualTo(2);
  }

  @Test
  void buildCutShortIsNotTakenForOne() throws Exception {
    checkout.buildWith("mkdir target; : > target/driftless-maven-plugin-1-cli.jar; kill -9 $$");
    assertThat(checkout.start().code()).isNotZero();
    assertThat(checkout.buildWith("").start().out()).contains("build first\n");
  }

  @Test
  void onlyTheNewBuildAndTheOneBeforeStay() throws Exception {
    for (int i = 0; i < 4; i++) {
      checkout.write("pom.xml", "change " + i).start();
    }
    try (Stream<Path> builds = Files.list(checkout.folder().resolve("target/launch"))) {
      assertThat(builds.filter(Files::isDirectory)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoAtOnceBuildOnce(boolean flock) throws Exception {
    if (!flock) {
      checkout.with("PATH", toolsWithout("flock").toString());
    }
    Path gate = checkout.folder().resolve("gate");
    assertThat(new ProcessBuilder("mkfifo", gate.toString()).start().waitFor()).isZero();
    checkout.buildWith("read open < gate");
    Process one = checkout.begin(checkout.folder(), "./driftless", "one");
    BufferedReader words = one.errorReader();
    assertThat(words.readLine()).startsWith("driftless: building");
    Process two = checkout.begin(checkout.folder(), "./driftless", "two");
    assertThat(two.errorReader().readLine()).startsWith("driftless: waiting for another start");
    Files.writeString(gate, "open\n");
    assertThat(Checkout.finish(one).out()).contains("arguments [one]\n");
    assertThat(Checkout.finish(two).out()).contains("arguments [two]\n");
    assertThat(checkout.builds()).hasSize(1);
    assertThat(checkout.start().err()).isEqualTo("with archive\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void buildsWhileAnotherRuns(boolean flock) throws Exception {
    if (!flock) {
      checkout.with("PATH", toolsWithout("flock").toString());
    }
    Process running = checkout.launch(checkout.folder(), "./driftless");
    assertThat(running.inputReader().readLine()).startsWith("folder ");
    assertThat(checkout.write("pom.xml", "other").gives("second").start().out())
        .contains("build second\n");
    running.getOutputStream().close();
    assertThat(running.waitFor()).isZero();
  }

  @Test
  void folderThatCannotBeWrittenIsSaid() throws Exception {
    Started failed = checkout.write("target", "in the way").start();
    assertThat(failed.err())
        .isEqualTo(
            "driftless: cannot build: "
                + checkout.folder()
                + "/target cannot be written. Make it writable, or build in a copy.\n");
    assertThat(failed.code()).isEqualTo(2);
  }

  @Test
  void missingJavaIsOneSentence() throws Exception {
    checkout.without("JAVA_HOME").with("PATH", toolsWithout("java").toString());
    Started failed = checkout.start();
    assertThat(failed.err())
        .isEqualTo(
            "driftless: Java 17 or newer is needed (set JAVA_HOME or put java on the PATH).\n");
    assertThat(failed.out()).isEmpty();
    assertThat(failed.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_412", "11.0.2", "16"})
  void oldJavaIsOneSentence(String version) throws Exception {
    Path old = oldJava(version);
    checkout.with("JAVA_HOME", old.toString()).with("PATH", toolsWithout("java").toString());
    Started failed = checkout.start();
    assertThat(failed.err())
        .isEqualTo(
            "driftless: Java 17 or newer is needed (found "
                + old
                + "/bin/java is "
                + version
                + "; set JAVA_HOME or put java on the PATH).\n");
    assertThat(failed.code()).isEqualTo(2);
  }

  @Test
  void newerJavaOnThePathIsTakenWhereJavaHomeIsTooOld() throws Exception {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    checkout.with("JAVA_HOME", oldJava("11").toString());
    checkout.with("PATH", bin + ":" + System.getenv("PATH"));
    assertThat(checkout.start().code()).isZero();
  }

  @Test
  void javaBehindAShimIsAsked() throws Exception {
    Path shim = tool(temporary.resolve("shim"), "java", "exec \"$REAL_JAVA\" \"$@\"");
    checkout
        .without("JAVA_HOME")
        .with("REAL_JAVA", System.getProperty("java.home") + "/bin/java")
        .with("PATH", shim.getParent() + ":" + toolsWithout("java"));
    assertThat(checkout.start().code()).isZero();
    assertThat(checkout.builds().get(0)).endsWith(" with " + System.getProperty("java.home"));
  }

  @Test
  void javaWithoutCompilerRunsButDoesNotBuild() throws Exception {
    Path runtime = temporary.resolve("runtime");
    tool(runtime.resolve("bin"), "java", "exec \"$REAL_JAVA\" \"$@\"");
    Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    checkout
        .with("JAVA_HOME", runtime.toString())
        .with("REAL_JAVA", System.getProperty("java.home") + "/bin/java");
    Started failed = checkout.start();
    assertThat(failed.err()).startsWith("driftless: building needs a JDK, and " + runtime);
    assertThat(failed.code()).isEqualTo(2);
    checkout.with("JAVA_HOME", System.getProperty("java.home")).start();
    assertThat(checkout.with("JAVA_HOME", runtime.toString()).start().code()).isZero();
  }

  @Test
  void unusableArchiveDoesNoHarm() throws Exception {
    Started good = checkout.start("x");
    Files.writeString(launched(".jsa"), "no archive");
    assertThat(checkout.start("x")).isEqualTo(new Started(0, good.out(), "with archive\n"));
  }

  @Test
  void archiveOfAnotherJarDoesNoHarm() throws Exception {
    // Java 17 archives no classes of a jar whose path has a space
    checkout = Checkout.in(temporary.toRealPath().resolve("checkout"));
    Started good = checkout.start("x");
    Files.setLastModifiedTime(launched(".jar"), FileTime.from(Instant.now().plusSeconds(100)));
    assertThat(checkout.start("x")).isEqualTo(new Started(0, good.out(), "with archive\n"));
  }

  @Test
  void javaThatMakesNoArchiveIsAskedOnce() throws Exception {
    Path home = temporary.resolve("plain");
    tool(
        home.resolve("bin"),
        "java",
        """
        case "$*" in *-Xshare:dump*) echo tried >> "$TRIES"; exit 1 ;; esac
        exec "$REAL_JAVA" "$@"
        """);
    tool(home.resolve("bin"), "javac", "");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Path tries = temporary.resolve("tries");
    checkout
        .with("JAVA_HOME", home.toString())
        .with("TRIES", tries.toString())
        .with("REAL_JAVA", System.getProperty("java.home") + "/bin/java");
    checkout.start();
    Started again = checkout.start();
    assertThat(again.err()).isEqualTo("without archive\n");
    assertThat(again.code()).isZero();
    assertThat(tries).hasContent("tried");
  }

  private Path script() {
    return checkout.folder().resolve("driftless");
  }

  private Path launched(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(checkout.folder().resolve("target/launch"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private Map<Path, Object> times() throws IOException {
    Map<Path, Object> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(checkout.folder())) {
      for (Path file : files.toList()) {
        times.put(file, Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
      }
    }
    return times;
  }

  private Path oldJava(String version) throws IOException {
    Path home = temporary.resolve("jdk-" + version);
    tool(home.resolve("bin"), "java", "exit 99");
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  /** Makes a folder of the tools the launcher uses, less one; java is never among them. */
  private Path toolsWithout(String missing) throws IOException {
    Path folder = temporary.resolve("without-" + missing);
    List<String> names =
        List.of(
            "sh",
            "awk",
            "dirname",
            "readlink",
            "sed",
            "tr",
            "find",
            "head",
            "flock",
            "mkdir",
            "rmdir",
            "rm",
            "mv",
            "cp",
            "ls",
            "touch",
            "date",
            "sleep",
            "cat");
    for (String name : names) {
      if (!name.equals(missing)) {
        tool(folder, name, "exec " + onPath(name) + " \"$@\"");
      }
    }
    return folder;
  }

  private static Path onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static Path tool(Path folder, String name, String lines) throws IOException {
    Path tool = Files.createDirectories(folder).resolve(name);
    Files.writeString(tool, "#!/bin/sh\n" + lines + "\n");
    return Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
