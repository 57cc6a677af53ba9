package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.diagram.view.StackViews;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.StackPages;
import io.github.driftless.page.target.WikiJs;
import io.github.driftless.page.target.WikiJsRegions;
import io.github.driftless.page.target.WikiJsWriter;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.wikijs.PageKey;
import io.github.driftless.wikijs.PublishOutcome;
import io.github.driftless.wikijs.PublishPlan;
import io.github.driftless.wikijs.PublishRequest;
import io.github.driftless.wikijs.Publisher;
import io.github.driftless.wikijs.RegionPage;
import io.github.driftless.wikijs.WikiKey;
import io.github.driftless.wikijs.WikiPage;
import io.github.driftless.wikijs.WikiServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Publishes one stack: the end of the one way beside the disk. */
final class WikiPublishing {

  private final PublishSettings settings;
  private final Pictures fresh;
  private final Problems problems;

  WikiPublishing(PublishSettings settings, Pictures fresh, Problems problems) {
    this.settings = settings;
    this.fresh = fresh;
    this.problems = problems;
  }

  /**
   * Publishes, or finds out what that would do.
   *
   * @param source the stack as it was named, absolute
   * @param listener called for each page that was written
   */
  Result run(Analysis analysis, Path source, Publish.Listener listener) {
    Optional<PublishRequest> request = request(analysis, source);
    Optional<WikiServer> server = server();
    if (problems.hasErrors() || request.isEmpty() || server.isEmpty()) {
      return new Failed(problems.list());
    }
    Publisher publisher = Publisher.on(server.get());
    PublishPlan plan = publisher.plan(request.get());
    problems.addAll(plan.problems());
    if (problems.hasErrors()) {
      return new Failed(problems.list());
    }
    if (settings.dryRun()) {
      return new Published(source, settings.force(), true, plan.steps(), problems.list());
    }
    PublishOutcome outcome = publisher.publish(plan, listener::done);
    problems.addAll(outcome.problems());
    return new Published(source, settings.force(), false, outcome.steps(), problems.list());
  }

  private Optional<PublishRequest> request(Analysis analysis, Path source) {
    Optional<WikiJs> own = WikiJs.in(analysis.settings().pages());
    List<WikiJs.Name> named = WikiJs.handWritten(analysis.settings().pages());
    if (own.isEmpty() && named.isEmpty()) {
      problems.add(
          Problem.error("no-wiki-page", "this stack has no page for Wiki.js", Location.of(source))
              .withHint("say so under pages: wikijs: or wiki-regions: in topology.yaml"));
      return Optional.empty();
    }
    StackPages pages = new StackPages(analysis, StackViews.of(analysis), problems);
    Optional<WikiJsWriter> writer = own.map(wiki -> wiki.writer(pages, fresh));
    List<WikiPage> whole =
        own.flatMap(wiki -> writer.map(found -> pages(found, wiki))).orElse(List.of());
    WikiJsRegions regions =
        writer.map(WikiJsWriter::regions).orElseGet(() -> new WikiJsRegions(pages, fresh));
    RegionTexts texts = new RegionTexts(analysis.topology(), regions::region);
    Optional<PageKey> root = own.map(wiki -> new PageKey(wiki.locale(), wiki.path()));
    return Optional.of(
        new PublishRequest(
            root.map(PageKey::path).orElse(analysis.topology().title()),
            root,
            whole,
            named.stream()
                .map(
                    name ->
                        new RegionPage(
                            new PageKey(name.locale(), name.path()), texts.kinds(), texts::of))
                .toList(),
            settings.force(),
            settings.prune()));
  }

  private static List<WikiPage> pages(WikiJsWriter writer, WikiJs wiki) {
    return writer.pages().stream()
        .map(
            page ->
                new WikiPage(
                    page.path(),
                    wiki.locale(),
                    page.text().title(),
                    page.text().description(),
                    page.text().tags(),
                    page.text().content()))
        .toList();
  }

  private Optional<WikiServer> server() {
    if (settings.server().isEmpty()) {
      problems.add(
          Problem.error("wiki-address", "publishing needs the address of the wiki")
              .withHint(
                  "say it in the option server or in "
                      + PublishSettings.SERVER_VARIABLE
                      + ", like https://wiki.example.org"));
    }
    Optional<WikiKey> key =
        settings
            .keyFile()
            .map(file -> WikiKey.read(file, Instant.now(), problems))
            .or(() -> settings.key().map(text -> WikiKey.of(text, Instant.now(), problems)))
            .orElseGet(
                () -> {
                  problems.add(WikiKey.missing());
                  return Optional.empty();
                });
    return settings
        .server()
        .flatMap(address -> key.flatMap(found -> WikiServer.at(address, found, problems)));
  }
}
