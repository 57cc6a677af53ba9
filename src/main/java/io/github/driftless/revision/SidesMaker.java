package io.github.driftless.revision;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problems;
import io.github.driftless.revision.Revision.Commit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes both sides of a comparison readable. */
final class SidesMaker {

  private final Git git;
  private final Path root;
  private final Path temporary;
  private final Problems problems;
  private final List<TemporaryFolder> folders = new ArrayList<>();

  SidesMaker(Git git, Path root, Path temporary, Problems problems) {
    this.git = git;
    this.root = root;
    this.temporary = temporary;
    this.problems = problems;
  }

  Optional<Sides> make(RevisionPair revisions, String stack) throws GitFailure {
    boolean done = false;
    try {
      Optional<Sides> made;
      try {
        made = make(revisions, stack, Set.of());
      } catch (GitFailure e) {
        if (!e.notFetched()) {
          throw e;
        }
        closeAll();
        made = makeWithout(revisions, stack, absent(revisions));
      }
      done = made.isPresent();
      return made;
    } finally {
      if (!done) {
        closeAll();
      }
    }
  }

  private Optional<Sides> makeWithout(RevisionPair revisions, String stack, Set<String> absent)
      throws GitFailure {
    try {
      return make(revisions, stack, absent);
    } catch (GitFailure e) {
      throw e.notFetched() ? new GitFailure(GitProblems.notFetched(revisions.before().name())) : e;
    }
  }

  private void closeAll() {
    folders.forEach(TemporaryFolder::close);
    folders.clear();
  }

  /** Returns the ids of what a partial clone lacks, for a git that cannot say so one by one. */
  private Set<String> absent(RevisionPair revisions) throws GitFailure {
    List<String> question =
        new ArrayList<>(List.of("rev-list", "--objects", "--missing=print", "--no-walk"));
    for (Revision each : List.of(revisions.before(), revisions.after())) {
      each.commit().ifPresent(commit -> question.add(commit.id()));
    }
    GitAnswer answer = git.run(root, question, "");
    Set<String> absent = new HashSet<>();
    answer
        .output()
        .lines()
        .filter(line -> line.startsWith("?"))
        .forEach(line -> absent.add(line.substring(1)));
    if (absent.isEmpty()) {
      throw new GitFailure(GitProblems.notFetched(revisions.before().name()));
    }
    return absent;
  }

  private Optional<Sides> make(RevisionPair revisions, String stack, Set<String> absent)
      throws GitFailure {
    try (ObjectReader objects = ObjectReader.start(git, root, absent)) {
      Optional<CommitFiles> before = files(revisions.before(), objects);
      Optional<CommitFiles> after = files(revisions.after(), objects);
      SideFiles working = new WorkingFiles(git, root, idDigits(revisions));
      SideFiles one = before.isPresent() ? before.get() : working;
      SideFiles other = after.isPresent() ? after.get() : working;
      StackFinder.Places places = new StackFinder(one, other).find(stack);
      if (places.before().isEmpty() && places.after().isEmpty()) {
        problems.add(
            GitProblems.noStack(
                root.resolve(stack), revisions, nearest(stack, List.of(one, other))));
        return Optional.empty();
      }
      Optional<CommitSide> first = side(revisions.before(), before, places.before(), absent);
      Optional<CommitSide> second = side(revisions.after(), after, places.after(), absent);
      List<CommitSide> commits = Stream.of(first, second).flatMap(Optional::stream).toList();
      for (CommitSide each : commits) {
        each.takeStack();
      }
      addEnv(commits, workingFolder(working, revisions, places, stack));
      Side left = finish(first, revisions.before(), places.before());
      return Optional.of(
          new Sides(left, finish(second, revisions.after(), places.after()), folders));
    }
  }

  private static Optional<CommitFiles> files(Revision revision, ObjectReader objects)
      throws GitFailure {
    return revision.commit().isPresent()
        ? Optional.of(CommitFiles.of(objects, revision.name(), revision.commit().get().id()))
        : Optional.empty();
  }

  private static int idDigits(RevisionPair revisions) {
    return revisions
        .before()
        .commit()
        .or(revisions.after()::commit)
        .map(each -> each.id().length())
        .orElse(40);
  }

  private Optional<CommitSide> side(
      Revision revision, Optional<CommitFiles> files, Optional<String> stack, Set<String> absent)
      throws GitFailure {
    Optional<Commit> commit = revision.commit();
    if (commit.isEmpty() || files.isEmpty()) {
      return Optional.empty();
    }
    TemporaryFolder folder = TemporaryFolder.in(temporary);
    folders.add(folder);
    return Optional.of(
        new CommitSide(git, commit.get(), files.get(), stack, root, folder, absent, problems));
  }

  private Side finish(Optional<CommitSide> side, Revision revision, Optional<String> stack)
      throws GitFailure {
    return side.isPresent()
        ? side.get().finish()
        : new Side(revision, root, root, stack, List.of(), List.of());
  }

  /** Returns the stack's folder in the working tree, there or not. */
  private static String workingFolder(
      SideFiles working, RevisionPair revisions, StackFinder.Places places, String stack)
      throws GitFailure {
    Optional<String> side =
        revisions.after().commit().isEmpty()
            ? places.after()
            : revisions.before().commit().isEmpty() ? places.before() : Optional.empty();
    for (Optional<String> each :
        List.of(side, Optional.of(stack), places.after(), places.before())) {
      if (each.isPresent() && working.at(each.get()) != SideFiles.What.NOTHING) {
        return CommitSide.folderOf(working, each.get());
      }
    }
    return stack;
  }

  /** Puts env files that git ignores beside each commit's files, which cannot have them. */
  private void addEnv(List<CommitSide> commits, String folder) throws GitFailure {
    Set<String> lacking = new TreeSet<>();
    for (String path : EnvFiles.candidates(root, folder)) {
      for (CommitSide each : commits) {
        if (each.lacks(path, folder)) {
          lacking.add(path);
        }
      }
    }
    for (String path : EnvFiles.ignored(git, root, lacking)) {
      for (CommitSide each : commits) {
        each.addEnv(path, folder);
      }
    }
  }

  private static Optional<String> nearest(String stack, List<SideFiles> sides) throws GitFailure {
    Set<String> folders = new TreeSet<>();
    for (SideFiles side : sides) {
      side.named(StackNames::isStackFile).forEach(path -> folders.add(RepositoryPath.parent(path)));
    }
    return Nearest.hint(stack, folders);
  }
}
