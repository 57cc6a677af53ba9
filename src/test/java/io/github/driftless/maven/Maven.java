package io.github.driftless.maven;

import io.github.driftless.testing.Places;
import io.github.driftless.wikijs.RunningWiki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A Maven that works offline, with a throw-away repository in which the plugin of this build is
 * installed. All else is read from the repository of the user, where this build has put it.
 */
final class Maven {

  private static final String NAME = "driftless-maven-plugin";
  private static final Path PLUGIN = Path.of("io/github/driftless", NAME);

  /** What a user's settings say: the key of a wiki. */
  private static final String SETTINGS =
      "<settings><servers><server><id>wiki</id><password>"
          + RunningWiki.KEY
          + "</password></server></servers></settings>\n";

  /** Builds are short: the fast compiler alone starts sooner. */
  private static final String OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData";

  private static final String WRAPPER = ".mvn/wrapper/maven-wrapper.properties";

  private final Path folder;

  private Maven(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes a Maven ready.
   *
   * @param folder where it keeps everything; emptied first
   * @param wrapper what is other than in the project's own wrapper: {@code version} and the check
   *     sums
   */
  static Maven in(Path folder, Map<String, String> wrapper) throws IOException {
    delete(folder);
    Maven maven = new Maven(folder);
    maven.copyWrapper(wrapper);
    maven.install();
    Files.writeString(folder.resolve("settings.xml"), SETTINGS);
    Files.writeString(maven.wikiKey(), RunningWiki.KEY + "\n");
    script(
        folder.resolve("bin/mvn"),
        String.join(
            " ",
            "exec sh",
            quoted(folder.resolve("mvnw")),
            "-o -B -Dstyle.color=never -s",
            quoted(folder.resolve("settings.xml")),
            "-Dmaven.repo.local=" + quoted(maven.repository()),
            "-Dmaven.repo.local.tail="
                + quoted(Path.of(System.getProperty("driftless.repository"))),
            "\"$@\""));
    return maven;
  }

  /** Returns the file with the key of a wiki. */
  Path wikiKey() {
    return folder.resolve("wiki.key");
  }

  /** Returns a copy of a build to work in. */
  Path copy(Path build) throws IOException {
    Path copy = folder.resolve("builds").resolve(build.getFileName());
    delete(copy);
    Places.copy(build, Files.createDirectories(copy.getParent()).resolve(copy));
    // here ends what belongs to the build, for Maven, which else goes up to this project
    Files.createDirectories(copy.resolve(".mvn"));
    return copy;
  }

  /**
   * Runs a command of the shell, for which {@code mvn} is this Maven.
   *
   * @param more variables of the environment
   */
  List<String> run(Path in, Map<String, String> more, String command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command).directory(in.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("MAVEN_"));
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.keySet().removeIf(name -> name.startsWith("DRIFTLESS_"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.putAll(more);
    String archive = " -XX:SharedArchiveFile=" + classes();
    environment.putIfAbsent("MAVEN_OPTS", OPTIONS + (Files.exists(classes()) ? archive : ""));
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    return MavenLog.shown(lines, process.waitFor());
  }

  /**
   * Has the classes of Maven and of the plugin archived, as a build of each loads them: all later
   * builds take a fifth less of the processor.
   */
  void archiveClasses(Path build) throws IOException, InterruptedException {
    Map<String, String> options =
        Map.of("MAVEN_OPTS", OPTIONS + " -XX:ArchiveClassesAtExit=" + classes());
    run(copy(build), options, "mvn -q driftless:generate driftless:check driftless:lint");
  }

  private Path classes() {
    return folder.resolve("classes.jsa");
  }

  private Path repository() {
    return folder.resolve("repository");
  }

  private void copyWrapper(Map<String, String> changes) throws IOException {
    List<String> lines = Files.readAllLines(Places.project().resolve(WRAPPER));
    String version =
        lines.stream()
            .filter(line -> line.startsWith("distributionUrl="))
            .map(line -> line.replaceAll(".*/apache-maven-(.*)-bin.*", "$1"))
            .findFirst()
            .orElseThrow();
    String wanted = changes.getOrDefault("version", version);
    Path file = folder.resolve(WRAPPER);
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        lines.stream()
            .map(line -> line.replace(version, wanted))
            .map(line -> changed(line, changes))
            .toList());
    Files.copy(Places.project().resolve("mvnw"), folder.resolve("mvnw"));
  }

  private static String changed(String line, Map<String, String> changes) {
    String key = line.split("=", 2)[0];
    return changes.containsKey(key) ? key + '=' + changes.get(key) : line;
  }

  /**
   * What {@code install} would put there, made of the classes that this build has just compiled.
   */
  private void install() throws IOException {
    Path classes = Places.project().resolve("target/classes");
    String version = Descriptor.read().version();
    Path place = Files.createDirectories(repository().resolve(PLUGIN).resolve(version));
    String file = NAME + "-" + version;
    Files.copy(
        Places.project().resolve("pom.xml"),
        place.resolve(file + ".pom"),
        StandardCopyOption.REPLACE_EXISTING);
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(place.resolve(file + ".jar")));
        Stream<Path> all = Files.walk(classes)) {
      jar.setLevel(0);
      for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, jar);
      }
    }
  }

  private static void script(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "'\\''") + "'";
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
