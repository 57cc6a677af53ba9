package io.github.driftless.revision;

import io.github.driftless.revision.SideFiles.What;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds a stack on two sides: at the path that was asked for, or, where only one side has it there,
 * in the folder that it was moved from or to.
 *
 * <p>A folder is the same stack where one of its compose files or its overlay is the same to the
 * byte, or at least half of all its files are, and where the other side has no such stack in that
 * folder itself. Of several the one with most in common counts; two that are equally near are none.
 */
final class StackFinder {

  /** Files of a folder that are compared with those of another. */
  private static final int COMPARED = 1_000;

  /** Folders that a stack may have been moved to or from. */
  private static final int FOLDERS = 200;

  /**
   * Where a stack is.
   *
   * @param before its path on the older side; empty where it is not there
   * @param after its path on the newer side
   */
  record Places(Optional<String> before, Optional<String> after) {}

  private final SideFiles before;
  private final SideFiles after;

  StackFinder(SideFiles before, SideFiles after) {
    this.before = before;
    this.after = after;
  }

  Places find(String path) throws GitFailure {
    boolean wasThere = isStack(before, path);
    boolean isThere = isStack(after, path);
    if (wasThere && isThere) {
      return new Places(Optional.of(path), Optional.of(path));
    }
    if (wasThere) {
      return new Places(Optional.of(path), moved(path, before, after));
    }
    if (isThere) {
      return new Places(moved(path, after, before), Optional.of(path));
    }
    // compose files by other names: what is there is what was meant
    return new Places(
        before.at(path) == What.NOTHING ? Optional.empty() : Optional.of(path),
        after.at(path) == What.NOTHING ? Optional.empty() : Optional.of(path));
  }

  private static boolean isStack(SideFiles side, String path) throws GitFailure {
    return switch (side.at(path)) {
      case NOTHING -> false;
      case FILE -> true;
      case FOLDER -> isStackFolder(side, path);
    };
  }

  private static boolean isStackFolder(SideFiles side, String folder) throws GitFailure {
    // most stacks are known at once, and nothing below has to be looked at
    for (String name : StackNames.USUAL) {
      if (side.at(RepositoryPath.join(folder, name)) == What.FILE) {
        return true;
      }
    }
    return side.below(folder).stream().anyMatch(StackFinder::isStackFile);
  }

  private static boolean isStackFile(String path) {
    return StackNames.isStackFile(RepositoryPath.name(path));
  }

  /** Finds on the other side what is at a path on this one. */
  private static Optional<String> moved(String path, SideFiles here, SideFiles there)
      throws GitFailure {
    if (here.at(path) == What.FOLDER) {
      return folder(path, Optional.empty(), here, there);
    }
    String folder = RepositoryPath.parent(path);
    Optional<String> renamed = inFolder(path, folder, folder, here, there);
    if (renamed.isPresent()) {
      return renamed;
    }
    Optional<String> other = folder(folder, Optional.of(path), here, there);
    return other.isEmpty() ? other : inFolder(path, folder, other.get(), here, there);
  }

  /** Finds a file in a folder of the other side: by its name, or as the only one of its kind. */
  private static Optional<String> inFolder(
      String path, String from, String folder, SideFiles here, SideFiles there) throws GitFailure {
    String name = RepositoryPath.name(path);
    String same = RepositoryPath.join(folder, name);
    if (there.at(same) == What.FILE) {
      return Optional.of(same);
    }
    if (!StackNames.isStackFile(name) || there.at(folder) != What.FOLDER) {
      return Optional.empty();
    }
    List<String> alike =
        there.below(folder).stream()
            .filter(each -> RepositoryPath.parent(each).equals(folder) && isStackFile(each))
            .filter(
                each ->
                    StackNames.isTopology(RepositoryPath.name(each)) == StackNames.isTopology(name))
            .toList();
    if (alike.size() != 1) {
      return Optional.empty();
    }
    String only = alike.get(0);
    // a file that this side has as well is another one
    boolean other = here.at(RepositoryPath.join(from, RepositoryPath.name(only))) != What.NOTHING;
    return other ? Optional.empty() : Optional.of(only);
  }

  private static Optional<String> folder(
      String folder, Optional<String> file, SideFiles here, SideFiles there) throws GitFailure {
    Map<String, String> stack = new HashMap<>();
    Map<String, String> all = new HashMap<>();
    for (String path : here.below(folder)) {
      String relative = path.substring(folder.isEmpty() ? 0 : folder.length() + 1);
      if (all.size() < COMPARED) {
        all.put(StackNames.canonical(relative), path);
      }
      if (isStackFile(path) || file.filter(path::equals).isPresent()) {
        stack.put(StackNames.canonical(relative), path);
      }
    }
    Set<String> names = new HashSet<>();
    stack.keySet().forEach(each -> names.add(RepositoryPath.name(each)));
    Predicate<String> wanted = name -> names.contains(StackNames.canonical(name));
    Map<String, Map<String, String>> candidates = new HashMap<>();
    for (String path : there.named(wanted)) {
      for (String relative : stack.keySet()) {
        folderOf(StackNames.canonical(path), relative)
            .ifPresent(each -> candidates.computeIfAbsent(each, any -> new HashMap<>()));
      }
    }
    candidates.remove(folder);
    return best(stack, all, candidates.keySet(), here, there);
  }

  /** Returns the folder below which a file has a path. */
  private static Optional<String> folderOf(String path, String relative) {
    if (path.equals(relative)) {
      return Optional.of("");
    }
    return path.endsWith("/" + relative)
        ? Optional.of(path.substring(0, path.length() - relative.length() - 1))
        : Optional.empty();
  }

  private static Optional<String> best(
      Map<String, String> stack,
      Map<String, String> all,
      Set<String> candidates,
      SideFiles here,
      SideFiles there)
      throws GitFailure {
    Optional<String> best = Optional.empty();
    int most = 0;
    int looked = 0;
    for (String candidate : new TreeSet<>(candidates)) {
      if (looked++ < FOLDERS && !isThereToo(candidate, stack.keySet(), here)) {
        int common = common(candidate, stack, all, here, there);
        if (common == most) {
          best = Optional.empty();
        } else if (common > most) {
          best = Optional.of(candidate);
          most = common;
        }
      }
    }
    return best;
  }

  private static boolean isThereToo(String folder, Set<String> stack, SideFiles here)
      throws GitFailure {
    if (here.at(folder) != What.FOLDER) {
      return false;
    }
    Set<String> files = canonical(folder, here).keySet();
    return stack.stream().anyMatch(files::contains);
  }

  /** Returns the paths of a folder's files by what they are called below it. */
  private static Map<String, String> canonical(String folder, SideFiles side) throws GitFailure {
    Map<String, String> found = new HashMap<>();
    for (String path : side.below(folder)) {
      String relative = path.substring(folder.isEmpty() ? 0 : folder.length() + 1);
      found.putIfAbsent(StackNames.canonical(relative), path);
    }
    return found;
  }

  /** Returns how much two folders have in common; 0 where they are not the same stack. */
  private static int common(
      String folder,
      Map<String, String> stack,
      Map<String, String> all,
      SideFiles here,
      SideFiles there)
      throws GitFailure {
    Map<String, String> others = canonical(folder, there);
    int equal = 0;
    int named = 0;
    boolean same = false;
    for (Map.Entry<String, String> each : all.entrySet()) {
      String other = others.get(each.getKey());
      if (other != null) {
        named++;
        Set<String> ids = here.ids(each.getValue());
        if (there.ids(other).stream().anyMatch(ids::contains)) {
          equal++;
          same |= stack.containsKey(each.getKey());
        }
      }
    }
    return same || equal * 2 >= all.size() && equal > 0 ? equal * 2 + named : 0;
  }
}
