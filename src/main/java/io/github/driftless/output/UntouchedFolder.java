package io.github.driftless.output;

import io.github.driftless.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * Sees without making anything that a folder holds what one stack would put there: its list says
 * that the files were made of the same, and nobody touched a file or a list since. It says yes only
 * where {@link PlanChecker} would find no file to change and nothing to tell; where it says no,
 * nothing is known yet.
 *
 * @param folder absolute and normalised
 * @param source as in {@link OutputFolder#source()}
 * @param assets as there, their files: nobody asks whether they are there
 * @param imported as there
 */
public record UntouchedFolder(Path folder, Path source, Set<Path> assets, boolean imported) {

  public UntouchedFolder {
    assets = Set.copyOf(assets);
  }

  /**
   * Returns the files of the stack there, absolute, where the folder is as it would be; empty where
   * that is not known.
   *
   * @param made says what the files would be made of, as in {@link OutputFolder#made()}; asked for
   *     only where the list says anything of it
   * @param facts says what would be kept as in {@link OutputFolder#facts()}; asked for last
   */
  public Optional<List<Path>> files(Supplier<Optional<String>> made, Supplier<List<String>> facts) {
    ListNames names = ListNames.in(folder, imported, false);
    Problems problems = new Problems();
    Optional<String> text = read(names.files(folder), problems).map(Text::shown);
    if (text.isEmpty() || names.hasOthers(folder)) {
      return Optional.empty();
    }
    Manifest list = ManifestReader.read(names.files(folder), text.get(), problems);
    String from = relative(source);
    boolean same =
        list.made(from).isPresent()
            && list.print().equals(text.get())
            && list.sources().stream().allMatch(each -> Files.exists(folder.resolve(each)))
            && made.get().map(of -> list.mark(from, of)).equals(list.made(from))
            && list.files(from::equals).entrySet().stream()
                .allMatch(file -> isAsListed(file, problems))
            && areListed(names.facts(folder), from, facts.get(), problems);
    return same && problems.list().isEmpty()
        ? Optional.of(list.files(from::equals).keySet().stream().map(folder::resolve).toList())
        : Optional.empty();
  }

  private boolean isAsListed(Map.Entry<String, SortedSet<String>> listed, Problems problems) {
    Path file = folder.resolve(listed.getKey());
    return listed.getValue().size() == 1
        && (assets.contains(file)
            || read(file, problems)
                .filter(text -> listed.getValue().contains(text.hash()))
                .isPresent());
  }

  private boolean areListed(Path file, String from, List<String> facts, Problems problems) {
    Optional<String> found = read(file, problems).map(Text::shown);
    return FactsList.of(file, found.orElse(""), found.isEmpty() ? new Problems() : problems)
        .after(
            other -> !other.equals(from) && Files.exists(folder.resolve(other)),
            Map.of(from, facts))
        .equals(found);
  }

  private Optional<Text> read(Path file, Problems problems) {
    return new Place(file, problems).readInside(folder).map(Text::ofFile);
  }

  private String relative(Path path) {
    return Slashes.of(folder.relativize(path));
  }
}
