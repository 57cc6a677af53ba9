package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.StackPages;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
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
      return new Published(source, true, plan.steps(), problems.list());
    }
    PublishOutcome outcome = publisher.publish(plan, listener::done);
    problems.addAll(outcome.problems());
    return new Published(source, false, outcome.steps(), problems.list());
  }

  private Optional<PublishRequest> request(Analysis analysis, Path source) {
    Optional<Pages.WikiJs> own = analysis.settings().pages().wikijs();
    List<Pages.WikiName> named = analysis.settings().pages().wikiRegions();
    if (own.isEmpty() && named.isEmpty()) {
      problems.add(
          Problem.error("no-wiki-page", "this stack has no page for Wiki.js", Location.of(source))
              .withHint("say so under pages: wikijs: or wiki-regions: in topology.yaml"));
      return Optional.empty();
    }
    StackPages pages = new StackPages(analysis, problems);
    Pictures pictures =
        own.<Pictures>map(page -> new ReusedPictures(WikiPages.onDisk(page), fresh)).orElse(fresh);
    own.ifPresent(any -> pages.expect(pictures));
    List<WikiPage> whole = own.map(wiki -> pages(pages, wiki, pictures)).orElse(List.of());
    RegionTexts texts =
        new RegionTexts(
            analysis.topology(), (region, mode) -> pages.wikiRegion(region, mode, pictures));
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

  private static List<WikiPage> pages(StackPages pages, Pages.WikiJs wiki, Pictures pictures) {
    return pages.wikijs(wiki, pictures).stream()
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
