package io.github.driftless.proxy;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * The files of one proxy, by path. A proxy includes files by their paths in its container; of these
 * only the ends are the same outside.
 */
final class ConfigFiles {

  private final Map<Path, String> texts = new LinkedHashMap<>();

  static ConfigFiles read(List<Path> files, Problems problems) {
    ConfigFiles all = new ConfigFiles();
    for (Path file : files) {
      if (all.texts.size() >= ProxyLimits.FILES) {
        problems.add(
            Problem.warning(
                "proxy-file",
                "only the first " + ProxyLimits.FILES + " files of the proxy were read",
                Location.of(file)));
        break;
      }
      all.add(file, problems);
    }
    return all;
  }

  private void add(Path file, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(ProxyLimits.BYTES + 1);
      if (bytes.length > ProxyLimits.BYTES) {
        tell("the file is larger than " + (ProxyLimits.BYTES >> 20) + " MiB", file, problems);
      } else {
        texts.put(file, new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      tell("the file cannot be read", file, problems);
    }
  }

  private static void tell(String message, Path file, Problems problems) {
    problems.add(
        Problem.warning("proxy-file", message, Location.of(file))
            .withHint("routes that it holds are not known"));
  }

  Map<Path, String> texts() {
    return texts;
  }

  /** Returns the files an include could mean: those whose name and folder's name are the same. */
  List<Path> included(String pattern) {
    String[] segments = pattern.split("/");
    String name = segments[segments.length - 1];
    String folder = segments.length > 1 ? segments[segments.length - 2] : "";
    List<Path> same = new ArrayList<>();
    Optional<PathMatcher> matcher = matcher(name);
    for (Path file : texts.keySet()) {
      Path parent = file.getParent().getFileName();
      boolean here =
          folder.isEmpty()
              || folder.equals(".")
              || folder.contains("*")
              || parent != null && parent.toString().equals(folder);
      if (here && matcher.filter(each -> each.matches(file.getFileName())).isPresent()) {
        same.add(file);
      }
    }
    return same;
  }

  private static Optional<PathMatcher> matcher(String name) {
    try {
      return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + name));
    } catch (PatternSyntaxException e) {
      // then it is no pattern that any proxy knows either
      return Optional.empty();
    }
  }
}
