package io.github.driftless.page;

import io.github.driftless.page.MovesView.Alike;
import io.github.driftless.page.MovesView.Row;
import io.github.driftless.page.SwitchView.FileLines;
import io.github.driftless.page.SwitchView.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what services have in common that are moved between direct and VPN. */
final class AlikeMoves {

  private static final String ITEM = "- ";

  private AlikeMoves() {}

  /** What is said above several services. */
  private record Head(boolean toVpn, String mode, String file) {}

  /** The change of a service with its own words taken out, and those. */
  private record Pattern(List<String> lines, Row row) {}

  /**
   * Returns services by what they have in common, in the order of the first of each: those with one
   * step in one file by direction and file, the others by themselves.
   */
  static List<MovesView> of(List<SwitchView> services) {
    Map<Head, List<SwitchView>> heads = new LinkedHashMap<>();
    for (SwitchView service : services) {
      heads.computeIfAbsent(head(service), any -> new ArrayList<>()).add(service);
    }
    List<MovesView> all = new ArrayList<>();
    heads.forEach((head, each) -> all.add(view(head, each)));
    return all;
  }

  private static Head head(SwitchView service) {
    if (service.steps().size() == 1 && service.steps().get(0).files().size() == 1) {
      Step step = service.steps().get(0);
      return new Head(step.toVpn(), step.mode(), step.files().get(0).file());
    }
    return new Head(false, "", "");
  }

  private static MovesView view(Head head, List<SwitchView> services) {
    Map<List<String>, List<Pattern>> patterns = new LinkedHashMap<>();
    Map<SwitchView, Pattern> byService = new LinkedHashMap<>();
    for (SwitchView service : services) {
      pattern(service)
          .ifPresent(
              found -> {
                byService.put(service, found);
                patterns.computeIfAbsent(found.lines(), any -> new ArrayList<>()).add(found);
              });
    }
    patterns.values().removeIf(same -> same.size() < 2);
    return new MovesView(
        head.toVpn(),
        head.mode(),
        head.file(),
        patterns.entrySet().stream()
            .map(
                same ->
                    new Alike(same.getKey(), same.getValue().stream().map(Pattern::row).toList()))
            .toList(),
        services.stream()
            .filter(
                service ->
                    !byService.containsKey(service)
                        || !patterns.containsKey(byService.get(service).lines()))
            .toList());
  }

  /** Returns none where a service has more to say than lines of one file. */
  private static Optional<Pattern> pattern(SwitchView service) {
    if (head(service).file().isEmpty() || !service.steps().get(0).local().isEmpty()) {
      return Optional.empty();
    }
    FileLines file = service.steps().get(0).files().get(0);
    Set<String> gone = texts(file, '-');
    Set<String> moved =
        texts(file, '+').stream().filter(gone::contains).collect(Collectors.toSet());
    if (moved.stream().anyMatch(text -> !text.startsWith(ITEM))) {
      return Optional.empty(); // an item of several lines fits into no cell
    }
    List<String> out = file.lines().stream().filter(line -> isMoved(line, '-', moved)).toList();
    List<String> in = file.lines().stream().filter(line -> isMoved(line, '+', moved)).toList();
    List<String> own = out.stream().map(AlikeMoves::text).toList();
    if (!own.equals(in.stream().map(AlikeMoves::text).toList())) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    boolean named = false;
    for (String line : file.lines()) {
      String as = line;
      if (!named && line.strip().equals(service.key() + ":")) {
        as = line.replace(service.key() + ":", MovesView.SERVICE + ":");
        named = true;
      } else if (isMoved(line, '-', moved) || isMoved(line, '+', moved)) {
        as = line.substring(0, line.length() - text(line).length()) + ITEM + MovesView.LINES;
      }
      if (lines.isEmpty() || !as.endsWith(MovesView.LINES) || !as.equals(last(lines))) {
        lines.add(as);
      }
    }
    return named
        ? Optional.of(
            new Pattern(
                lines,
                new Row(
                    service.title(),
                    service.key(),
                    own.stream().map(text -> text.substring(ITEM.length())).toList())))
        : Optional.empty();
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }

  private static Set<String> texts(FileLines file, char mark) {
    return file.lines().stream()
        .filter(line -> line.charAt(0) == mark)
        .map(AlikeMoves::text)
        .collect(Collectors.toSet());
  }

  private static boolean isMoved(String line, char mark, Set<String> moved) {
    return line.charAt(0) == mark && moved.contains(text(line));
  }

  /** Returns a line without its mark and indentation. */
  private static String text(String line) {
    return line.substring(1).stripLeading();
  }
}
