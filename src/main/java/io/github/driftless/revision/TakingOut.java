package io.github.driftless.revision;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.revision.TreeEntry.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes a stack's files out of a commit, with what it may name beside it. */
final class TakingOut {

  /** Places beside a stack that are looked at one by one. */
  private static final int PLACES = 2_000;

  private final Git git;
  private final Path original;
  private final String revision;
  private final TakenFiles taken;
  private final Problems problems;
  private final Set<String> absent;
  private final List<Path> notFetched = new ArrayList<>();
  private int files;
  private long bytes;
  private int submodules;

  /**
   * Begins.
   *
   * @param original the top of the working tree, whose submodules are read
   * @param revision what people call the commit
   */
  TakingOut(
      Git git,
      Path original,
      String revision,
      TakenFiles taken,
      Set<String> absent,
      Problems problems) {
    this.git = git;
    this.original = original;
    this.revision = revision;
    this.taken = taken;
    this.absent = absent;
    this.problems = problems;
  }

  /** Takes out a folder with all it has; of one with too much, what may be read. */
  void folder(CommitFiles source, String folder) throws GitFailure {
    List<TreeEntry> entries = source.entriesBelow(folder);
    List<ObjectHeader> headers = headers(source, entries);
    if (!fits(headers)) {
      entries = readable(entries);
      headers = headers(source, entries);
      if (!fits(headers)) {
        throw new GitFailure(GitProblems.largeStack(original.resolve(folder), revision));
      }
      problems.add(GitProblems.reducedStack(original.resolve(folder), revision));
    }
    take(source, "", entries, headers, true, 0);
    if (!notFetched.isEmpty()) {
      throw new GitFailure(GitProblems.notFetched(revision, notFetched.get(0), notFetched.size()));
    }
  }

  /**
   * Takes out what the stack may name beside it, and what that may name in turn, as far as it fits.
   */
  void beside(CommitFiles source, String folder) throws GitFailure {
    Set<String> done = new HashSet<>();
    Set<String> had = new HashSet<>();
    List<String> places = List.copyOf(taken.mentioned());
    while (!places.isEmpty()) {
      // so many that all together is less work
      List<String> next = done.size() + places.size() > PLACES ? List.of("") : places;
      List<TreeEntry> entries = new ArrayList<>();
      try {
        for (String place : next) {
          for (TreeEntry each : source.entriesFrom(place)) {
            if (!RepositoryPath.within(each.path(), folder) && had.add(each.path())) {
              entries.add(each);
            }
          }
        }
      } catch (GitFailure e) {
        if (!e.problem().rule().equals(GitProblems.SIZE)) {
          throw e;
        }
        problems.add(GitProblems.reducedRest(original, revision));
        return;
      }
      if (!takeBeside(source, readable(entries))) {
        problems.add(GitProblems.reducedRest(original, revision));
        return;
      }
      done.addAll(places);
      Set<String> more = new LinkedHashSet<>(taken.mentioned());
      for (TreeEntry each : entries) {
        if (StackNames.mayNameOthers(RepositoryPath.name(each.path()))) {
          // files of its own folder it can name without any dots
          more.add(each.path().substring(0, each.path().lastIndexOf('/') + 1));
        }
      }
      more.removeAll(done);
      places = next.contains("") ? List.of() : List.copyOf(more);
    }
  }

  private boolean takeBeside(CommitFiles source, List<TreeEntry> entries) throws GitFailure {
    List<ObjectHeader> headers = headers(source, entries);
    int count = fitting(headers);
    take(source, "", entries.subList(0, count), headers.subList(0, count), false, 0);
    return count == entries.size();
  }

  private static List<TreeEntry> readable(List<TreeEntry> entries) {
    return entries.stream()
        .filter(
            each ->
                each.kind() == Kind.SUBMODULE
                    || each.kind() == Kind.LINK
                    || StackNames.mayBeRead(RepositoryPath.name(each.path())))
        .toList();
  }

  private static List<ObjectHeader> headers(CommitFiles source, List<TreeEntry> entries)
      throws GitFailure {
    // of a submodule, the commit is in another repository
    List<String> ids =
        entries.stream().filter(e -> e.kind() != Kind.SUBMODULE).map(TreeEntry::id).toList();
    List<ObjectHeader> found = source.objects().headers(ids);
    List<ObjectHeader> headers = new ArrayList<>();
    int next = 0;
    for (TreeEntry each : entries) {
      headers.add(
          each.kind() == Kind.SUBMODULE
              ? new ObjectHeader(each.id(), "commit", 0)
              : found.get(next++));
    }
    return headers;
  }

  private boolean fits(List<ObjectHeader> headers) {
    return fitting(headers) == headers.size();
  }

  /** Returns how many files still fit, of those too large for any reader only that they exist. */
  private int fitting(List<ObjectHeader> headers) {
    int count = 0;
    long all = bytes;
    for (ObjectHeader each : headers) {
      all += each.size() > RevisionLimits.FILE ? 1 : each.size();
      if (files + count >= RevisionLimits.FILES || all > RevisionLimits.BYTES) {
        return count;
      }
      count++;
    }
    return count;
  }

  private void take(
      CommitFiles source,
      String place,
      List<TreeEntry> entries,
      List<ObjectHeader> headers,
      boolean ofStack,
      int depth)
      throws GitFailure {
    List<TreeEntry> wanted = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      TreeEntry each = entries.get(i);
      String path = RepositoryPath.join(place, each.path());
      if (each.kind() == Kind.SUBMODULE) {
        submodule(path, each.id(), ofStack, depth);
      } else if (!each.named()) {
        taken.leaveOut(RepositoryPath.parent(path), LeftOut.Reason.NAME);
      } else if (headers.get(i).is(ObjectHeader.MISSING)) {
        missing(path, ofStack);
      } else if (headers.get(i).size() > RevisionLimits.FILE) {
        taken.addTooLarge(path);
      } else {
        files++;
        bytes += headers.get(i).size();
        wanted.add(each);
      }
    }
    source
        .objects()
        .contents(
            wanted.stream().map(TreeEntry::id).toList(),
            (index, header, content) -> {
              TreeEntry each = wanted.get(index);
              String path = RepositoryPath.join(place, each.path());
              if (each.kind() == Kind.LINK) {
                taken.addLink(path, new String(content, StandardCharsets.UTF_8));
              } else {
                taken.add(path, content);
              }
            });
  }

  private void missing(String path, boolean ofStack) {
    taken.leaveOut(path, LeftOut.Reason.NOT_FETCHED);
    if (ofStack) {
      notFetched.add(original.resolve(path));
    }
  }

  /** Takes out of a submodule's own repository what its commit has. */
  private void submodule(String path, String commit, boolean ofStack, int depth) throws GitFailure {
    Path folder = RepositoryPath.below(original, path).orElse(original);
    // without a repository of its own there, git would find the one around it
    if (folder.equals(original) || !Files.exists(folder.resolve(".git"))) {
      leaveOut(path, GitProblems.submodule(folder, revision, path), ofStack);
      return;
    }
    if (++submodules > RevisionLimits.SUBMODULES || depth >= RevisionLimits.SUBMODULE_DEPTH) {
      taken.leaveOut(path, LeftOut.Reason.SUBMODULE);
      return;
    }
    try {
      submodule(folder, path, commit, ofStack, depth);
    } catch (GitFailure e) {
      if (!e.problem().rule().equals(GitProblems.REFUSED) || e.notFetched()) {
        throw e;
      }
      // a repository that git refuses is as good as none
      leaveOut(path, GitProblems.submodule(folder, revision, path), ofStack);
    }
  }

  private void submodule(Path folder, String path, String commit, boolean ofStack, int depth)
      throws GitFailure {
    try (ObjectReader objects = ObjectReader.start(git, folder, absent)) {
      if (!objects.headers(List.of(commit)).get(0).is("commit")) {
        leaveOut(path, GitProblems.submoduleCommit(folder, revision, path, commit), ofStack);
        return;
      }
      CommitFiles source = CommitFiles.of(objects, revision, commit);
      List<TreeEntry> entries = source.entriesBelow("");
      if (!ofStack) {
        entries = readable(entries);
      }
      List<ObjectHeader> headers = headers(source, entries);
      if (!fits(headers)) {
        taken.leaveOut(path, LeftOut.Reason.SUBMODULE);
        problems.add(GitProblems.reducedRest(folder, revision));
        return;
      }
      take(source, path, entries, headers, ofStack, depth + 1);
    }
  }

  private void leaveOut(String path, Problem warning, boolean ofStack) {
    taken.leaveOut(path, LeftOut.Reason.SUBMODULE);
    if (ofStack) {
      problems.add(warning);
    }
  }
}
