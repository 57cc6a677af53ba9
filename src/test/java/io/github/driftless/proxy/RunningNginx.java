package io.github.driftless.proxy;

import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * nginx with somebody's files. Addresses are changed in the text, by patterns that know nothing of
 * how Driftless reads it.
 */
final class RunningNginx {

  /** What is no matter of who answers: certificates, logs, whom it runs as. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?m)(?<=^|[\\s;{])(?:ssl_[a-z_]+|http2|user|pid|error_log|access_log|load_module)"
              + "\\s[^;{}]*;");

  private static final Pattern LISTEN = Pattern.compile("(?<=^|[\\s;{])listen\\s+([^;]+);");
  private static final Pattern PASS =
      Pattern.compile(
          "(?<=^|[\\s;{])(proxy|fastcgi|uwsgi|scgi|grpc)_pass\\s+([\"']?)([^;\"']+)\\2\\s*;");
  private static final Pattern UPSTREAM =
      Pattern.compile("(?<=^|[\\s;}])upstream\\s+(\\S+)\\s*\\{");
  private static final Pattern MEMBER = Pattern.compile("(?<=^|[\\s;{])server\\s+([^\\s;{]+)");
  private static final Pattern SERVER = Pattern.compile("(?<=^|[\\s;{}])server\\s*\\{");
  private static final Pattern INCLUDE = Pattern.compile("(?<=^|[\\s;{])include\\s+([^;]+);");
  private static final Pattern ALLOW = Pattern.compile("(?<=^|[\\s;{])allow\\s+(?!all)[^;]+;");
  private static final Pattern PASSWORDS =
      Pattern.compile("(?<=^|[\\s;{])auth_basic_user_file\\s+[^;]+;");
  private static final Pattern HTTP = Pattern.compile("(?<=^|[\\s;}])http\\s*\\{");

  private static final Pattern BRACES =
      Pattern.compile("[{}]|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|(?m)(?<=^|\\s)#.*$");

  private final Path program;
  private final Path folder;
  private final Path config;
  private final Path root;
  private final Backends backends;
  private final Map<String, Integer> ports = new TreeMap<>();
  private final Set<String> upstreams = new HashSet<>();

  private RunningNginx(Path program, Path folder, Backends backends) {
    this.program = program;
    this.root = program.resolve("../../..").normalize();
    this.folder = folder;
    this.config = folder.resolve("config");
    this.backends = backends;
  }

  /**
   * Starts nginx.
   *
   * @param folder an own one, with all the files in its {@code config}
   * @param starts which of these files the main one includes, where there is no {@code nginx.conf}
   *     among them
   */
  static RunningProxy start(Path program, Path folder, List<String> starts, Backends backends)
      throws IOException, RunningProxy.Refused {
    return new RunningNginx(program, folder, backends).start(starts);
  }

  private RunningProxy start(List<String> starts) throws IOException, RunningProxy.Refused {
    Files.createDirectories(folder.resolve("own/temp"));
    Files.writeString(
        folder.resolve("own/users"), Answer.USER + ":{PLAIN}" + Answer.PASSWORD + "\n");
    List<Path> files = ProxyCase.files(config);
    for (Path file : files) {
      UPSTREAM.matcher(Files.readString(file)).results().forEach(at -> upstreams.add(at.group(1)));
    }
    for (Path file : files) {
      Files.writeString(file, changed(Files.readString(file)));
    }
    Path main = config.resolve("nginx.conf");
    String text =
        Files.exists(main)
            ? Files.readString(main)
            : starts.stream()
                .map(each -> "include " + config.resolve(each) + ";\n")
                .collect(Collectors.joining("", "events { }\nhttp {\n", "}\n"));
    Path own = folder.resolve("own/nginx.conf");
    Files.writeString(own, started(text));
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "-e",
            "stderr",
            "-p",
            folder.resolve("own").toString(),
            "-c",
            own.toString());
    String libraries = libraries();
    if (!libraries.isEmpty()) {
      builder.environment().put("LD_LIBRARY_PATH", libraries);
    }
    return RunningProxy.start(builder, "start worker process", ports);
  }

  /**
   * Returns where the libraries of an nginx are that is unpacked somewhere, with a colon between
   * each two; empty for others. Some packages have theirs in {@code /lib}.
   */
  private String libraries() throws IOException {
    List<String> folders = new ArrayList<>();
    if (root.startsWith(Places.project())) {
      for (Path all : List.of(root.resolve("usr/lib"), root.resolve("lib"))) {
        try (Stream<Path> found = Files.exists(all) ? Files.list(all) : Stream.empty()) {
          found
              .map(Path::toString)
              .filter(each -> each.endsWith("-linux-gnu"))
              .forEach(folders::add);
        }
      }
    }
    return String.join(":", folders);
  }

  private String started(String text) throws IOException {
    StringBuilder head = new StringBuilder("daemon off;\npid pid;\nerror_log stderr notice;\n");
    if (System.getProperty("user.name").equals("root")) {
      // its workers must be able to read what the test wrote
      head.append("user root root;\n");
    }
    for (String module : modules(text)) {
      Path file = root.resolve("usr/lib/nginx/modules").resolve(module);
      Assumptions.assumeTrue(Files.exists(file), "there is no " + module + "; ./verify has it");
      head.append("load_module ").append(file).append(";\n");
    }
    String temp =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(each -> each + "_temp_path temp;\n")
            .collect(Collectors.joining());
    String scripts = root.resolve("usr/share/lua/5.1/?.lua").toString();
    String lua = text.contains("_by_lua_block") ? "lua_package_path '" + scripts + ";;';\n" : "";
    return head
        + HTTP.matcher(text)
            .replaceFirst(
                at -> Matcher.quoteReplacement(at.group() + "\naccess_log off;\n" + temp + lua));
  }

  private static List<String> modules(String text) {
    List<String> modules = new ArrayList<>();
    if (text.contains("stream {")) {
      modules.add("ngx_stream_module.so");
    }
    if (text.contains("_by_lua_block")) {
      modules.addAll(List.of("ndk_http_module.so", "ngx_http_lua_module.so"));
    }
    return modules;
  }

  private String changed(String text) throws IOException {
    String left = LEFT_OUT.matcher(text).replaceAll("");
    left = inBlocks(left, UPSTREAM, this::members);
    left =
        PASS.matcher(left)
            .replaceAll(at -> Matcher.quoteReplacement(pass(at.group(1), at.group(3))));
    left =
        inBlocks(
            left, SERVER, block -> LISTEN.matcher(block).find() ? block : block + "listen 80;\n");
    left = LISTEN.matcher(left).replaceAll(at -> Matcher.quoteReplacement(listen(at.group(1))));
    left = ALLOW.matcher(left).replaceAll("allow " + Answer.INSIDE + ";");
    left = PASSWORDS.matcher(left).replaceAll("auth_basic_user_file users;");
    StringBuilder out = new StringBuilder();
    Matcher include = INCLUDE.matcher(left);
    while (include.find()) {
      include.appendReplacement(
          out, Matcher.quoteReplacement("include " + found(include.group(1)) + ";"));
    }
    return include.appendTail(out).toString();
  }

  /** Changes what stands in the braces behind each place. */
  private static String inBlocks(String text, Pattern opened, UnaryOperator<String> change) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    Matcher matcher = opened.matcher(text);
    while (matcher.find()) {
      int last = closed(text, matcher.end());
      if (matcher.end() >= done) {
        out.append(text, done, matcher.end())
            .append(change.apply(text.substring(matcher.end(), last)));
        done = last;
      }
    }
    return out + text.substring(done);
  }

  /** Returns where a block ends: quoted braces and those of comments count for nothing. */
  private static int closed(String text, int from) {
    Matcher next = BRACES.matcher(text);
    next.region(from, text.length());
    int open = 1;
    while (next.find()) {
      open += next.group().equals("{") ? 1 : next.group().equals("}") ? -1 : 0;
      if (open == 0) {
        return next.start();
      }
    }
    return text.length();
  }

  private String members(String block) {
    return MEMBER
        .matcher(block)
        .replaceAll(at -> "server " + backends.address(Backends.named("http", at.group(1))));
  }

  private String pass(String way, String url) {
    String scheme = url.matches("[a-z]+://.*") ? url.substring(0, url.indexOf(':')) : "";
    String rest = scheme.isEmpty() ? url : url.substring(scheme.length() + 3);
    if (url.contains("$")) {
      return "proxy_pass http://"
          + backends.anybody()
          + "/="
          + (url.startsWith("$") || !scheme.isEmpty() ? url : way + "://" + url)
          + ";";
    }
    int slash = rest.startsWith("unix:") ? rest.indexOf(':', 5) : rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(rest.startsWith("unix:") ? slash + 1 : slash);
    String to = upstreams.contains(host) ? host : backends.address(Backends.named(scheme, host));
    // a server of a stream says no scheme; whoever speaks something else is asked over HTTP here
    boolean stream = way.equals("proxy") && scheme.isEmpty();
    return "proxy_pass " + (stream ? "" : "http://") + to + path + ";";
  }

  /** What listens with IPv6 too is asked with IPv4, and what listens over QUIC over TCP. */
  private String listen(String words) {
    String[] said = words.strip().split("\\s+");
    String port =
        said[0].matches(".*[0-9]") ? said[0].substring(said[0].lastIndexOf(':') + 1) : "80";
    if (said[0].startsWith("[")) {
      return "listen unix:" + folder.resolve("own/six-" + port) + ";";
    }
    List<String> rest = List.of(said).subList(1, said.length);
    if (rest.contains("quic")) {
      return "";
    }
    ports.computeIfAbsent(port, name -> RunningProxy.freePort());
    boolean first = rest.contains("default_server");
    return "listen 127.0.0.1:" + ports.get(port) + (first ? " default_server;" : ";");
  }

  /** Returns the files that an include means; one that only the image has is empty. */
  private String found(String words) throws IOException {
    String wanted = words.strip().replaceAll("^[\"']|[\"']$", "");
    List<String> segments = new ArrayList<>(List.of(wanted.replaceFirst("^/+", "").split("/")));
    for (; !segments.isEmpty(); segments.remove(0)) {
      String pattern = config.resolve(String.join("/", segments)).toString();
      var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      if (ProxyCase.files(config).stream().anyMatch(matcher::matches)) {
        return pattern;
      }
    }
    if (wanted.matches(".*[*?\\[].*")) {
      return folder.resolve("own/none/*").toString();
    }
    Path empty = folder.resolve("own/" + wanted.replace('/', '_'));
    Files.writeString(empty, "");
    return empty.toString();
  }
}
