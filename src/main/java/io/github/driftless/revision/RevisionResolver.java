package io.github.driftless.revision;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.revision.Revision.Commit;
import io.github.driftless.revision.Revision.WorkingTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the commits that names stand for. */
final class RevisionResolver {

  private static final String HEAD = "HEAD";
  private static final String COMMIT = "commit";

  private final Git git;
  private final Path root;
  private final boolean shallow;

  RevisionResolver(Git git, Path root, boolean shallow) {
    this.git = git;
    this.root = root;
    this.shallow = shallow;
  }

  Optional<RevisionPair> resolve(RevisionRange range, Problems problems) throws GitFailure {
    List<String> names = new ArrayList<>(List.of(range.before()));
    range.after().filter(name -> !name.equals(range.before())).ifPresent(names::add);
    List<ObjectHeader> found = headers(names);
    List<Commit> commits = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      commit(names.get(i), found.get(i), problems).ifPresent(commits::add);
    }
    if (commits.size() < names.size()) {
      return Optional.empty();
    }
    Commit before = commits.get(0);
    Optional<Commit> after = range.after().map(name -> commits.get(commits.size() - 1));
    if (after.isPresent() && range.fromMergeBase()) {
      before = mergeBase(before, after.get());
    }
    return Optional.of(
        new RevisionPair(before, after.<Revision>map(each -> each).orElse(new WorkingTree())));
  }

  /** Returns what names stand for. Names that no revision can have are not handed to git. */
  private List<ObjectHeader> headers(List<String> names) throws GitFailure {
    List<String> asked = names.stream().filter(RevisionResolver::canBeAsked).toList();
    List<ObjectHeader> answers;
    try {
      answers = ObjectReader.headers(git, root, asked);
    } catch (GitFailure e) {
      if (!e.notFetched()) {
        throw e;
      }
      // an id in full that a partial clone lacks
      answers = asked.stream().map(ObjectHeader::missing).toList();
    }
    List<ObjectHeader> all = new ArrayList<>();
    int next = 0;
    for (String name : names) {
      all.add(canBeAsked(name) ? answers.get(next++) : ObjectHeader.missing(name));
    }
    return all;
  }

  private static boolean canBeAsked(String name) {
    return !name.isEmpty()
        && name.length() <= RevisionLimits.NAME
        && name.chars().noneMatch(c -> c < 0x20 || c == 0x7f);
  }

  private Optional<Commit> commit(String name, ObjectHeader found, Problems problems)
      throws GitFailure {
    ObjectHeader commit = found;
    if (found.is("tag")) {
      commit = ObjectReader.headers(git, root, List.of(found.id() + "^{commit}")).get(0);
    }
    if (commit.is(COMMIT)) {
      return Optional.of(new Commit(name, commit.id()));
    }
    problems.add(problem(name, commit));
    return Optional.empty();
  }

  private Problem problem(String name, ObjectHeader found) {
    return switch (found.type()) {
      case ObjectHeader.AMBIGUOUS -> GitProblems.ambiguous(name);
      case ObjectHeader.MISSING -> missing(name);
      default -> GitProblems.noCommit(name, found.type());
    };
  }

  private Problem missing(String name) {
    if (name.equals(HEAD)) {
      return GitProblems.nothingCommitted(root);
    }
    List<String> names = names();
    Optional<String> remote = names.stream().filter(each -> each.endsWith("/" + name)).findFirst();
    if (shallow && remote.isEmpty()) {
      return GitProblems.shallow(name);
    }
    return GitProblems.noSuchRevision(
        name,
        remote
            .map(each -> "did you mean \"" + each + "\"?")
            .or(() -> Nearest.hint(name, names))
            .or(() -> Optional.of("git branch --all and git tag list the names that there are")));
  }

  /** Returns the names of branches and tags. */
  private List<String> names() {
    return git.answer(
            root,
            List.of(
                "for-each-ref",
                "--count=2000",
                "--format=%(refname:short)",
                "refs/heads",
                "refs/tags",
                "refs/remotes"))
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }

  private Commit mergeBase(Commit before, Commit after) throws GitFailure {
    GitAnswer answer = git.run(root, List.of("merge-base", before.id(), after.id()), "");
    String id = answer.output().strip();
    if (answer.exit() != 0 || !id.matches("[0-9a-f]{40,64}")) {
      throw new GitFailure(GitProblems.noMergeBase(before.name(), after.name(), shallow));
    }
    return id.equals(before.id())
        ? before
        : new Commit("merge base of " + before.name() + " and " + after.name(), id);
  }
}
