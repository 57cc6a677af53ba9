package io.github.driftless.revision;

import io.github.driftless.revision.TreeEntry.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The files of a commit, read folder by folder as they are asked for. */
final class CommitFiles implements SideFiles {

  private final ObjectReader objects;
  private final String name;
  private final String top;
  private final int idLength;
  private final Map<String, List<TreeEntry>> folders = new HashMap<>();
  private int looked;

  private CommitFiles(ObjectReader objects, String name, String top) {
    this.objects = objects;
    this.name = name;
    this.top = top;
    this.idLength = top.length() / 2;
  }

  /**
   * Begins with the top folder of a commit.
   *
   * @param name what people call it
   * @param commit its id
   */
  static CommitFiles of(ObjectReader objects, String name, String commit) throws GitFailure {
    List<ObjectHeader> found = objects.headers(List.of(commit + "^{tree}"));
    if (!found.get(0).is("tree")) {
      throw new GitFailure(GitProblems.incomplete(name));
    }
    return new CommitFiles(objects, name, found.get(0).id());
  }

  ObjectReader objects() {
    return objects;
  }

  /** Returns what is in a folder. */
  private List<TreeEntry> in(TreeEntry folder) throws GitFailure {
    List<TreeEntry> known = folders.get(folder.path());
    if (known == null) {
      read(List.of(folder));
      known = folders.getOrDefault(folder.path(), List.of());
    }
    return known;
  }

  private void read(List<TreeEntry> wanted) throws GitFailure {
    List<TreeEntry> unknown =
        wanted.stream().filter(each -> !folders.containsKey(each.path())).toList();
    objects.contents(
        unknown.stream().map(TreeEntry::id).toList(),
        (index, header, content) -> {
          if (!header.is("tree")) {
            throw new GitFailure(GitProblems.incomplete(name));
          }
          String path = unknown.get(index).path();
          List<TreeEntry> entries = Tree.entries(path, content, idLength);
          looked += entries.size();
          if (looked > RevisionLimits.ENTRIES) {
            throw new GitFailure(GitProblems.tooManyEntries(name));
          }
          folders.put(path, entries);
        });
  }

  /** Returns the entry of a path; the top folder's is the empty path. */
  Optional<TreeEntry> entry(String path) throws GitFailure {
    TreeEntry at = new TreeEntry("", Kind.FOLDER, top, true);
    if (path.isEmpty()) {
      return Optional.of(at);
    }
    int end = 0;
    while (end >= 0) {
      end = path.indexOf('/', end + 1);
      String wanted = end < 0 ? path : path.substring(0, end);
      Optional<TreeEntry> next =
          in(at).stream().filter(each -> each.path().equals(wanted)).findFirst();
      if (next.isEmpty() || end >= 0 && next.get().kind() != Kind.FOLDER) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  /** Returns all in a folder and below it that is no folder itself, in git's order by level. */
  List<TreeEntry> entriesBelow(String folder) throws GitFailure {
    List<TreeEntry> found = new ArrayList<>();
    Optional<TreeEntry> start = entry(folder);
    List<TreeEntry> level =
        start.filter(each -> each.kind() == Kind.FOLDER).map(List::of).orElse(List.of());
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > RevisionLimits.DEPTH) {
        throw new GitFailure(GitProblems.tooDeep(name));
      }
      read(level);
      List<TreeEntry> next = new ArrayList<>();
      for (TreeEntry each : level) {
        in(each).forEach(inside -> (inside.kind() == Kind.FOLDER ? next : found).add(inside));
      }
      level = next;
    }
    return found;
  }

  /**
   * Returns all whose path begins with a text, folders with all that they hold; where a link or a
   * submodule is on the way there, that one.
   */
  List<TreeEntry> entriesFrom(String beginning) throws GitFailure {
    int end = -1;
    while ((end = beginning.indexOf('/', end + 1)) >= 0) {
      Optional<TreeEntry> on = entry(beginning.substring(0, end));
      if (on.isEmpty() || on.get().kind() != Kind.FOLDER) {
        return on.filter(each -> each.kind() != Kind.FILE).map(List::of).orElse(List.of());
      }
    }
    Optional<TreeEntry> folder = entry(RepositoryPath.parent(beginning));
    List<TreeEntry> found = new ArrayList<>();
    for (TreeEntry each : folder.isPresent() ? in(folder.get()) : List.<TreeEntry>of()) {
      if (each.path().startsWith(beginning)) {
        if (each.kind() == Kind.FOLDER) {
          found.addAll(entriesBelow(each.path()));
        } else {
          found.add(each);
        }
      }
    }
    return found;
  }

  @Override
  public What at(String path) throws GitFailure {
    Optional<TreeEntry> found = entry(path);
    if (found.isEmpty()) {
      return What.NOTHING;
    }
    return switch (found.get().kind()) {
      case FOLDER, SUBMODULE -> What.FOLDER;
      case FILE, LINK -> What.FILE;
    };
  }

  @Override
  public List<String> below(String folder) throws GitFailure {
    return entriesBelow(folder).stream()
        .filter(each -> each.kind() == Kind.FILE && each.named())
        .map(TreeEntry::path)
        .sorted()
        .toList();
  }

  @Override
  public List<String> named(Predicate<String> wanted) throws GitFailure {
    return below("").stream()
        .filter(path -> wanted.test(path.substring(path.lastIndexOf('/') + 1)))
        .toList();
  }

  @Override
  public Set<String> ids(String path) throws GitFailure {
    return entry(path)
        .filter(each -> each.kind() == Kind.FILE)
        .map(each -> Set.of(each.id()))
        .orElse(Set.of());
  }
}
