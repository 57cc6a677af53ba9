package io.github.driftless.output;

import io.github.driftless.output.Comparison.Aim;
import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Spelling.Command;
import io.github.driftless.problem.Spelling.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares one output folder with what all stacks that share it would generate. Used once. */
final class FolderComparer {

  private final Path folder;
  private final List<OutputFolder> stacks;
  private final Aim aim;
  private final ListNames names;
  private final Problems problems;
  private final SortedMap<String, PlannedFile> files = new TreeMap<>();
  private final SortedMap<String, PlannedAsset> assets = new TreeMap<>();
  private final Map<PlannedFile, Text> texts = new IdentityHashMap<>();
  private final Map<String, Path> planned = new HashMap<>();
  private final Manifest plannedList = Manifest.empty();
  private final List<Change> changes = new ArrayList<>();

  /**
   * @param stacks the same folder once for each stack that writes into it
   */
  FolderComparer(List<OutputFolder> stacks, Aim aim, Problems problems) {
    this.folder = stacks.get(0).path();
    this.stacks = stacks;
    this.aim = aim;
    this.names =
        ListNames.in(folder, stacks.stream().anyMatch(OutputFolder::imported), aim != Aim.CHECK);
    this.problems = problems;
  }

  FolderComparison compare() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      error(
          "output-not-folder",
          "this is a file where the output folder should be",
          folder,
          "move it away, or choose another output folder");
      return nothingToSay();
    }
    stacks.forEach(this::plan);
    Path kept = kept(list(), ListNames.USUAL.files(folder));
    Optional<String> listText = read(kept).map(Text::shown);
    Problems inList = new Problems();
    Manifest listed =
        listText.map(text -> ManifestReader.read(kept, text, inList)).orElseGet(Manifest::empty);
    problems.addAll(inList.list());
    if (inList.hasErrors()) {
      // whose the files are is not known: all that could be said of them would be wrong
      return nothingToSay();
    }

    Set<String> speaking =
        stacks.stream().map(stack -> relative(stack.source())).collect(Collectors.toSet());
    // A stack that was moved or deleted cannot speak for its files any more: they are ours to
    // rewrite or to clear away.
    Predicate<String> ours =
        source -> speaking.contains(source) || !Files.exists(folder.resolve(source));
    SortedMap<String, SortedSet<String>> owned = listed.files(ours);
    comparePlanned(owned, listed);
    compareObsolete(owned);

    compareFacts(ours.negate());
    giveUp(ListNames.USUAL.files(folder));
    Manifest after =
        marked(listed.only(ours.negate()).or(plannedList.with(keptHashes(owned))), listed);
    boolean stale = compareList(listText.filter(text -> kept.equals(list())), after);
    return new FolderComparison(folder, list(), changes, listed.or(after), after, stale);
  }

  /**
   * Says what files are made of. Where the same files are listed, that stays as it is: whoever
   * moves a line of the stack, and changes no page, finds no file changed.
   */
  private Manifest marked(Manifest after, Manifest listed) {
    Manifest marked = after;
    for (OutputFolder stack : stacks) {
      String source = relative(stack.source());
      boolean stays =
          aim == Aim.CHECK
              || (listed.made(source).isPresent() && after.listsTheSame(listed, source));
      if (stays) {
        marked = marked.markedAs(listed, source);
      } else {
        Manifest list = marked;
        stack.made().get().ifPresent(of -> list.made(source, list.mark(source, of)));
      }
    }
    return marked;
  }

  private FolderComparison nothingToSay() {
    return new FolderComparison(folder, list(), List.of(), plannedList, plannedList, false);
  }

  private void plan(OutputFolder stack) {
    for (PlannedFile file : stack.files()) {
      Text text = Text.of(file.content());
      texts.put(file, text);
      files.put(plan(stack, file.path(), text.hash()), file);
    }
    for (PlannedAsset asset : stack.assets()) {
      assets.put(plan(stack, asset.path(), asset.hash()), asset);
    }
  }

  private String plan(OutputFolder stack, Path file, String hash) {
    String path = relative(file);
    planned.put(path, file);
    plannedList.add(relative(stack.source()), path, hash);
    return path;
  }

  private void comparePlanned(SortedMap<String, SortedSet<String>> owned, Manifest listed) {
    BiConsumer<String, PlannedFile> compared =
        (path, file) -> compare(file, Optional.ofNullable(owned.get(path)), listed.sourceOf(path));
    files.forEach(compared);
    if (aim != Aim.CHECK) {
      assets.forEach((path, asset) -> compared.accept(path, asset.file()));
    }
  }

  private void compare(
      PlannedFile file, Optional<SortedSet<String>> hashes, Optional<String> source) {
    Text wanted = texts.computeIfAbsent(file, it -> Text.of(it.content()));
    Optional<Text> found = read(file.path());
    boolean kept = isKept(file, found);
    boolean equal = found.equals(Optional.of(wanted)) || (kept && file.current());
    boolean edited =
        found.isPresent()
            && !kept
            && hashes.isPresent()
            && !equal
            && !hashes.get().contains(found.get().hash())
            && file.earlier().get().stream()
                .noneMatch(text -> hashes.get().contains(Text.of(text).hash()));
    if (hashes.isEmpty() && source.isPresent()) {
      error(
          "not-ours",
          "this file is generated from another stack, " + source.get(),
          file.path(),
          "give one of the two pages another name or folder; where that stack no longer makes it,"
              + " generate that stack first");
    } else if (hashes.isEmpty() && found.isPresent() && !equal && !kept && aim != Aim.ADOPT) {
      error(
          "not-ours",
          "this file exists and was not written by Driftless",
          file.path(),
          Advice.of("move it away, run ")
              .then(Command.GENERATE, Option.ADOPT)
              .then(
                  " to replace it, or put marker regions into it to have only parts of it"
                      + " generated"));
    } else if (edited && aim == Aim.WRITE) {
      error(
          "edited-by-hand",
          "this generated file was edited by hand",
          file.path(),
          Advice.NONE
              .then(Command.CHECK)
              .then(
                  " shows what would be lost; keep the change in the stack, in topology.yaml or in a"
                      + " page of your own, then run ")
              .then(Command.GENERATE, Option.ADOPT)
              .then(" to write it anew"));
    }
    Change.Kind kind =
        found.isEmpty() ? Change.Kind.CREATE : equal ? Change.Kind.UNCHANGED : Change.Kind.CHANGE;
    add(kind, file.path(), found, equal ? found : Optional.of(wanted), edited);
  }

  private static boolean isKept(PlannedFile file, Optional<Text> found) {
    return file.kept().isPresent() && file.kept().map(Text::of).equals(found);
  }

  /** A file that stays as another program keeps it stays in the list as it stands there. */
  private Map<String, SortedSet<String>> keptHashes(SortedMap<String, SortedSet<String>> owned) {
    Map<String, SortedSet<String>> hashes = new HashMap<>();
    files.forEach(
        (path, file) -> {
          Optional<Text> found = file.current() ? read(file.path()) : Optional.empty();
          if (found.isPresent() && isKept(file, found)) {
            hashes.put(
                path,
                Optional.ofNullable(owned.get(path))
                    .orElseGet(() -> new TreeSet<>(Set.of(found.get().hash()))));
          }
        });
    return hashes;
  }

  private void compareObsolete(SortedMap<String, SortedSet<String>> owned) {
    owned.forEach(
        (path, hashes) -> {
          if (!planned.containsKey(path)) {
            compareObsolete(folder.resolve(path), hashes);
          }
        });
  }

  private void compareObsolete(Path file, SortedSet<String> hashes) {
    Optional<Text> found = read(file);
    if (found.isEmpty() || isPlannedUnderAnotherSpelling(file)) {
      return;
    }
    boolean edited = !hashes.contains(found.get().hash());
    if (edited && aim != Aim.CHECK) {
      error(
          "edited-by-hand",
          "this file is no longer generated, and it was edited by hand",
          file,
          "delete it, or move it to another name to keep it");
    }
    add(Change.Kind.DELETE, file, found, Optional.empty(), edited);
  }

  /** On a file system that ignores case, a page renamed only in case is still the same file. */
  private boolean isPlannedUnderAnotherSpelling(Path file) {
    return planned.values().stream()
        .filter(path -> Slashes.of(path).equalsIgnoreCase(Slashes.of(file)))
        .anyMatch(path -> isSameFile(path, file));
  }

  private static boolean isSameFile(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      // one of the two does not exist, so they are not the same
      return false;
    }
  }

  private void compareFacts(Predicate<String> others) {
    Path file = names.facts(folder);
    Path usual = ListNames.USUAL.facts(folder);
    Optional<Text> found = read(file);
    Optional<Text> kept = found.or(() -> read(usual));
    Problems inList = new Problems();
    Map<String, List<String>> facts = new TreeMap<>();
    // two places of a stack may share a folder: one of them keeps the facts
    stacks.forEach(
        stack ->
            facts.merge(
                relative(stack.source()),
                stack.facts(),
                (one, other) -> one.isEmpty() ? other : one));
    // whoever reads the facts says what is wrong with them; here they are only written anew
    Optional<Text> wanted =
        FactsList.of(file, kept.map(Text::shown).orElse(""), inList)
            .after(others, facts)
            .map(Text::of);
    if (!found.equals(wanted)) {
      Change.Kind kind =
          wanted.isEmpty()
              ? Change.Kind.DELETE
              : found.isEmpty() ? Change.Kind.CREATE : Change.Kind.CHANGE;
      add(kind, file, found, wanted, false);
    }
    giveUp(usual);
  }

  /** Returns where a list is found: one of the usual name counts until it is renamed. */
  private static Path kept(Path list, Path usual) {
    return Files.exists(list) ? list : usual;
  }

  /** A list whose words stand under another name now goes. */
  private void giveUp(Path usual) {
    Optional<Text> found = read(usual);
    if (names != ListNames.USUAL && aim != Aim.CHECK && found.isPresent()) {
      add(Change.Kind.DELETE, usual, found, Optional.empty(), false);
    }
  }

  /** Returns whether the list has to be written. */
  private boolean compareList(Optional<String> found, Manifest after) {
    changes.sort(Comparator.comparing(change -> Slashes.of(change.path())));
    Optional<String> wanted = after.isEmpty() ? Optional.empty() : Optional.of(after.print());
    boolean stale = !found.equals(wanted);
    if (stale && changes.stream().noneMatch(Change::isDrift)) {
      Change.Kind kind =
          wanted.isEmpty()
              ? Change.Kind.DELETE
              : found.isEmpty() ? Change.Kind.CREATE : Change.Kind.CHANGE;
      changes.add(new Change(kind, list(), found, wanted, false));
    }
    return stale;
  }

  private void error(String rule, String message, Path at, String hint) {
    error(rule, message, at, Advice.of(hint));
  }

  private void error(String rule, String message, Path at, Advice hint) {
    problems.add(Problem.error(rule, message, Location.of(at)).withHint(hint));
  }

  private void add(
      Change.Kind kind, Path path, Optional<Text> before, Optional<Text> after, boolean edited) {
    changes.add(new Change(kind, path, before.map(Text::shown), after.map(Text::shown), edited));
  }

  private Optional<Text> read(Path file) {
    return new Place(file, problems).readInside(folder).map(Text::ofFile);
  }

  private Path list() {
    return names.files(folder);
  }

  private String relative(Path path) {
    return Slashes.of(folder.relativize(path));
  }
}
