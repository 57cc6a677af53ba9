package io.github.driftless.wikijs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftless.page.marker.MarkerKind;
import io.github.driftless.problem.Problem;
import io.github.driftless.wikijs.PublishStep.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Pages whose time moved though they were not rendered: the wiki repaired a link in them. What
 * readers see is found out all the same.
 */
class RepairedLinksTest {

  private static final PageKey LINKED = new PageKey("en", "linked");
  private static final String LINK = "[to](/en/linked) ";

  private final WikiModel model = new WikiModel();
  private Mishap onUpdate = Mishap.NONE;
  private final StubWiki wiki =
      new StubWiki(model, request -> request == Fate.Request.UPDATE ? onUpdate : Mishap.NONE);

  @AfterEach
  void stop() {
    wiki.close();
  }

  @Test
  void anOldTextIsFoundThoughTheTimeMoved() {
    publish("first", 2);
    killBeforeRendering("second", 2);
    repairLinks();
    assertThat(find("networks").shown.orElseThrow()).contains("first");
    PublishOutcome outcome = publish("second", 2);
    assertThat(remark(outcome))
        .isEqualTo("the wiki was stopped before it showed this to readers; it is saved once more");
    assertThatReadersSee("second");
    assertThatNothingIsLeftToDo("second", 2);
  }

  @Test
  void whereNobodyMayLookThePageIsSavedOnceMore() {
    publish("first", 2);
    killBeforeRendering("second", 2);
    repairLinks();
    model.pagesAreBarred = true;
    assertThat(remark(publish("second", 2)))
        .isEqualTo("the wiki does not say whether it shows this to readers; it is saved once more");
    assertThatReadersSee("second");
    assertThatNothingIsLeftToDo("second", 2);
  }

  @Test
  void aSlowRenderingIsSeenAndThePageLeftAlone() {
    publish("first", 2);
    killBeforeRendering("second", 2);
    model.render(find("networks"));
    PublishOutcome outcome = publish("second", 2);
    assertThat(outcome.steps().get(0).action()).isEqualTo(Action.UNCHANGED);
    assertThat(wiki.requests).contains("VIEW").containsOnlyOnce("UPDATE");
    assertThat(outcome.steps())
        .as("only the ledger was written")
        .filteredOn(step -> step.action() == Action.UPDATE)
        .extracting(step -> step.key().path())
        .containsExactly("networks/driftless-published");
    assertThatNothingIsLeftToDo("second", 2);
  }

  @Test
  void aPageThatTheLedgerKnowsNeedsNoLook() {
    publish("first", 2);
    publish("second", 2);
    repairLinks();
    PublishOutcome outcome = publish("second", 2);
    assertThat(outcome.steps()).allMatch(step -> step.action() == Action.UNCHANGED);
    assertThat(wiki.requests).containsExactly("LIST", "READ", "READ", "HISTORY", "VERSION");
  }

  @Test
  void savesOfTheSameTextNeedNoLook() {
    publish("first", 2);
    publish("second", 2);
    model.edit(find("networks"), find("networks").revision());
    repairLinks();
    PublishOutcome outcome = publish("second", 2);
    assertThat(outcome.steps()).allMatch(step -> step.action() == Action.UNCHANGED);
    assertThat(wiki.requests).doesNotContain("VIEW", "UPDATE");
  }

  @Test
  void anOldTextBroughtBackAndNotRenderedIsFound() {
    publish("first", 2);
    publish("second", 2);
    WikiModel.Page page = find("networks");
    Revision ours = page.revision();
    model.edit(page, ours.withContent(LINK + "mine\n"));
    Optional<String> shown = page.shown;
    model.edit(page, ours);
    page.shown = shown;
    page.updated -= 1_000;
    for (int i = 0; i < 3; i++) {
      // time passes
      model.render(find("networks/page-1"));
    }
    repairLinks();
    publish("second", 2);
    assertThatReadersSee("second");
  }

  @Test
  void aPageThatIsAloneIsMendedOrLeftAlone() {
    publish("first", 1);
    killBeforeRendering("second", 1);
    repairLinks();
    model.pagesAreBarred = true;
    PublishPlan barred = plan(request("second", 1));
    assertThat(barred.problems())
        .extracting(Problem::message)
        .containsExactly(
            "wiki page en/networks: the wiki does not say whether readers see its text");
    assertThat(publish("second", 1).steps()).allMatch(step -> step.action() == Action.UNCHANGED);
    model.pagesAreBarred = false;
    assertThat(plan(request("second", 1)).problems()).isEmpty();
    publish("second", 1);
    assertThatReadersSee("second");
  }

  @Test
  void aPageWithRegionsIsMended() {
    String markers = "<!-- driftless:begin ports -->\n<!-- driftless:end ports -->\n";
    PageKey notes = new PageKey("en", "networks");
    model.write(notes, new Revision("Notes", "", List.of(), true, LINK + "mine\n\n" + markers));
    publisher().publish(plan(regions("first")), (number, of, step) -> {});
    onUpdate = Mishap.KILLED_BEFORE_RENDERING;
    PublishPlan plan = plan(regions("second"));
    assertThatThrownBy(() -> publisher().publish(plan, (number, of, step) -> {}))
        .isInstanceOf(ModelApi.Killed.class);
    onUpdate = Mishap.NONE;
    repairLinks();
    publisher().publish(plan(regions("second")), (number, of, step) -> {});
    assertThatReadersSee("second");
  }

  private void killBeforeRendering(String text, int pages) {
    onUpdate = Mishap.KILLED_BEFORE_RENDERING;
    assertThatThrownBy(() -> publish(text, pages)).isInstanceOf(ModelApi.Killed.class);
    onUpdate = Mishap.NONE;
    assertThat(find("networks").content).contains(text);
  }

  /** Somebody writes a page that another one links to. */
  private void repairLinks() {
    int before = find("networks").updated;
    model.write(LINKED, new Revision("Linked", "", List.of(), true, "here\n"));
    assertThat(find("networks").updated).isGreaterThan(before + 1_000);
  }

  private void assertThatReadersSee(String text) {
    WikiModel.Page page = find("networks");
    assertThat(page.content).contains(text);
    assertThat(page.shown).contains(page.content);
  }

  private void assertThatNothingIsLeftToDo(String text, int pages) {
    publish(text, pages);
    assertThat(wiki.requests).containsExactly("LIST");
  }

  private static String remark(PublishOutcome outcome) {
    return outcome.steps().stream()
        .filter(step -> step.key().path().equals("networks"))
        .map(step -> step.remark().toString())
        .findFirst()
        .orElseThrow();
  }

  private WikiModel.Page find(String path) {
    return model.find(new PageKey("en", path)).orElseThrow();
  }

  private PublishOutcome publish(String text, int count) {
    wiki.requests.clear();
    return publisher().publish(plan(request(text, count)), (number, of, step) -> {});
  }

  private static PublishRequest request(String text, int count) {
    List<WikiPage> pages = new ArrayList<>();
    pages.add(new WikiPage("networks", "en", "T", "", List.of(), LINK + text + "\n"));
    for (int i = 1; i < count; i++) {
      pages.add(new WikiPage("networks/page-" + i, "en", "T", "", List.of(), "page " + i + "\n"));
    }
    return new PublishRequest(
        "stacks/sample",
        Optional.of(new PageKey("en", "networks")),
        pages,
        List.of(),
        false,
        false);
  }

  private static PublishRequest regions(String text) {
    return new PublishRequest(
        "stacks/sample",
        Optional.empty(),
        List.of(),
        List.of(
            new RegionPage(
                new PageKey("en", "networks"),
                List.of(new MarkerKind("ports", List.of())),
                region -> Optional.of(text))),
        false,
        false);
  }

  private PublishPlan plan(PublishRequest request) {
    return publisher().plan(request);
  }

  private Publisher publisher() {
    return new Publisher(new MortalApi(wiki.api(), wiki), new Patience(time -> {}));
  }
}
