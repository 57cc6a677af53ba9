package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.lint.FindingsJson;
import io.github.driftless.analysis.network.ModelJson;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.output.BuildFile;
import io.github.driftless.output.Change;
import io.github.driftless.output.Outcome;
import io.github.driftless.output.Plan;
import io.github.driftless.output.PlanChecker;
import io.github.driftless.output.PlanWriter;
import io.github.driftless.output.UnifiedDiff;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The one way from stacks to what is written about them, and the ends it can have. */
public final class Pipeline {

  private final Settings settings;
  private final Work.Listener listener;
  private final ProblemPrinter names;

  public Pipeline(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  /**
   * @param listener called whenever something is worked out about a stack
   */
  Pipeline(Settings settings, Work.Listener listener) {
    this.settings = settings;
    this.listener = listener;
    this.names = new ProblemPrinter(settings.from());
  }

  /** Begins what takes long before a first stack, while whoever calls finds out what to do. */
  public static void prepare() {
    TopologyLoader.prepare();
  }

  /**
   * Writes the diagrams and pages of stacks; nothing at all where anything is wrong.
   *
   * @param stacks each a {@code topology.yaml}, a folder or a compose file, absolute
   * @return one line for each file: {@code written}, {@code unchanged} or {@code deleted}
   */
  public Report generate(List<Path> stacks) {
    Problems problems = new Problems();
    Optional<Plan> plan = plan(stacks, PageDates.RENEWED, any -> {}, problems);
    if (plan.isEmpty()) {
      return Report.failed(problems.list());
    }
    PlanWriter writer = settings.adopt() ? PlanWriter.adopting() : PlanWriter.refusing();
    Outcome outcome = writer.write(plan.get());
    StringBuilder lines = new StringBuilder();
    for (Change change : outcome.changes()) {
      lines
          .append(change.kind().word())
          .append(' ')
          .append(names.printed(change.path()))
          .append('\n');
    }
    return Report.of(lines.toString(), join(problems, outcome));
  }

  /**
   * Compares the diagrams and pages of stacks with what {@link #generate} would write, and writes
   * nothing.
   *
   * @return a unified diff for each file that would change, and the command that repairs; then the
   *     policies that do not hold
   */
  public Report check(List<Path> stacks) {
    Problems problems = new Problems();
    PolicyCheck policies = new PolicyCheck(names);
    Set<Path> inputs = new TreeSet<>();
    Consumer<Analysis> look = policies::look;
    Optional<Plan> plan =
        plan(
            stacks,
            PageDates.KEPT,
            look.andThen(analysis -> inputs.addAll(analysis.topology().inputs())),
            problems);
    if (plan.isEmpty()) {
      return Report.failed(problems.list());
    }
    Outcome outcome = new PlanChecker().check(plan.get());
    List<Change> drift = new DriftOrder(plan.get()).of(outcome.drift());
    StringBuilder diff = new StringBuilder();
    for (Change change : drift) {
      diff.append(
          UnifiedDiff.of(
              names.printed(change.path()).replace('\\', '/'), change.before(), change.after()));
    }
    List<Problem> all = join(problems, outcome);
    diff.append(policies.text());
    if (drift.isEmpty()) {
      return new Report(
          diff.toString(),
          all,
          policies.problems(),
          policies.remark(),
          Optional.empty(),
          policies.isViolated());
    }
    DriftRemark remark =
        new DriftRemark(
            names, settings.door(), drift, StackEdits.since(plan.get().lists(), inputs));
    String repair = remark.repair(stacks);
    return new Report(
        diff.toString(),
        all,
        Stream.concat(remark.findings(repair).stream(), policies.problems().stream()).toList(),
        remark.text() + policies.remark(),
        Optional.of(repair),
        policies.isViolated());
  }

  /**
   * Looks for what is wrong with the network of stacks.
   *
   * @return the findings in the format asked for
   */
  public Report lint(List<Path> stacks, LintRequest request) {
    Problems problems = new Problems();
    List<Analysis> topologies = new ArrayList<>();
    for (Path stack : stacks.stream().map(Pipeline::named).distinct().toList()) {
      load(stack, problems).ifPresent(topologies::add);
    }
    return problems.hasErrors()
        ? Report.failed(problems.list())
        : new LintRun(names, request).run(topologies, problems);
  }

  /**
   * Writes what {@link #lint(List, LintRequest)} finds into a file.
   *
   * @param file absolute; the folders it needs are made
   * @return one line: {@code written} or {@code unchanged}
   */
  public Report lint(List<Path> stacks, LintRequest request, Path file) {
    Report report = lint(stacks, request);
    if (report.exitCode() == Report.BAD_INPUT) {
      return report;
    }
    Problems problems = new Problems();
    problems.addAll(report.problems());
    String line = write(file, report.output(), problems);
    return new Report(
        line, problems.list(), report.findings(), report.remarks(), report.repair(), report.isNo());
  }

  private String write(Path file, String text, Problems problems) {
    return BuildFile.write(file, text, problems)
        .map(kind -> kind.word() + ' ' + names.printed(file) + '\n')
        .orElse("");
  }

  /** Returns the model of a stack as JSON. */
  public Report model(Path stack) {
    Problems problems = new Problems();
    Optional<Analysis> topology = load(stack, problems);
    return Report.of(
        topology
            .map(
                found ->
                    ModelJson.of(
                        found.topology(),
                        found.modes().stream().map(ModeAnalysis::connectivity).toList(),
                        FindingsJson.of(
                            found.findings(), new ProblemPrinter(found.topology().directory()))))
            .orElse(""),
        problems.list());
  }

  /**
   * Writes the model of a stack as JSON.
   *
   * @param file absolute; the folders it needs are made
   * @return one line: {@code written} or {@code unchanged}
   */
  public Report model(Path stack, Path file) {
    Report model = model(stack);
    if (model.exitCode() != Report.FINE) {
      return model;
    }
    Problems problems = new Problems();
    problems.addAll(model.problems());
    return Report.of(write(file, model.output(), problems), problems.list());
  }

  /**
   * Tells whether one reaches another, or how one service gets out and who gets in.
   *
   * @param names one service, or who asks and who is asked: actor, group, service or tier
   * @param mode the mode to ask about; empty: every one
   * @return a paragraph for each mode and pair; the answer is no where any of them is
   */
  public Report explain(Path stack, List<String> names, Optional<String> mode) {
    Problems problems = new Problems();
    return load(stack, problems)
        .map(topology -> new Explaining(topology, problems).run(names, mode))
        .orElseGet(() -> Report.failed(problems.list()));
  }

  /**
   * Puts the page of a stack on a Wiki.js server.
   *
   * @param progress told a line for each page that was written
   * @return one line for each page; what stands against each other where somebody's words are in
   *     the way
   */
  public Report publish(Path stack, PublishSettings wiki, Consumer<String> progress) {
    Problems problems = new Problems();
    try (FreshPictures pictures = new FreshPictures(settings.door().drawing(), problems)) {
      return load(stack, problems)
          .map(
              topology ->
                  new WikiPublishing(wiki, settings.door(), pictures, problems)
                      .run(topology, stack, names.shown(stack), progress))
          .orElseGet(() -> Report.failed(problems.list()));
    }
  }

  /**
   * Opens a stack to be looked at.
   *
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @param problems takes what is wrong
   * @return empty where an error was added
   */
  public Optional<OpenStack> open(Path stack, Problems problems) {
    return load(stack, problems).map(found -> new OpenStack(found, named(stack), settings));
  }

  private Optional<Plan> plan(
      List<Path> stacks, PageDates dates, Consumer<Analysis> look, Problems problems) {
    List<Plan> plans = new ArrayList<>();
    try (FreshPictures pictures = new FreshPictures(settings.door().drawing(), problems)) {
      for (Path stack : stacks.stream().map(Pipeline::named).distinct().toList()) {
        Optional<Analysis> topology =
            load(
                stack,
                pages -> {
                  if (WikiPages.areNew(pages)) {
                    pictures.prepare();
                  }
                },
                problems);
        topology.ifPresent(look);
        topology.ifPresent(
            found -> plans.add(Planner.plan(found, stack, settings, dates, pictures, problems)));
      }
    }
    return problems.hasErrors() ? Optional.empty() : Optional.of(Plan.join(plans));
  }

  /** A folder and the topology.yaml in it are one stack, also to the list of who owns a page. */
  private static Path named(Path stack) {
    return stack.endsWith(TopologyLoader.FILE_NAME) && Files.isRegularFile(stack)
        ? stack.getParent()
        : stack;
  }

  private Optional<Analysis> load(Path stack, Problems problems) {
    return load(stack, pages -> {}, problems);
  }

  private Optional<Analysis> load(Path stack, Consumer<Pages> wanted, Problems problems) {
    Problems own = new Problems();
    Optional<Analysis> topology =
        TopologyLoader.load(stack, wanted, own).map(found -> Analysis.of(found, listener));
    for (Problem problem : own.list()) {
      problems.add(settings.strict() ? problem.asError() : problem);
    }
    return problems.hasErrors() ? Optional.empty() : topology;
  }

  private List<Problem> join(Problems problems, Outcome outcome) {
    problems.addAll(outcome.problems().stream().map(settings.door()::worded).toList());
    return problems.list();
  }
}
