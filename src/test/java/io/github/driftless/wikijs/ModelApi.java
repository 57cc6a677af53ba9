package io.github.driftless.wikijs;

import io.github.driftless.wikijs.Fate.Request;
import io.github.driftless.wikijs.WikiFailure.Kind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A wiki without a network, for many histories in little time. */
final class ModelApi implements WikiApi {

  /** Our process dies: nothing of ours may catch this. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private interface Work<T> {
    T run(WikiModel.Death death) throws WikiModel.Refused;
  }

  private final WikiModel model;
  private final Fate fate;
  private final Map<Request, Integer> done = new EnumMap<>(Request.class);

  ModelApi(WikiModel model, Fate fate) {
    this.model = model;
    this.fate = fate;
  }

  int count(Request request) {
    return done.getOrDefault(request, 0);
  }

  int writes() {
    return count(Request.CREATE) + count(Request.UPDATE) + count(Request.DELETE);
  }

  private <T> T ask(Request request, Work<T> work) throws WikiFailure {
    model.pass();
    Mishap mishap = fate.next(request);
    done.merge(request, 1, Integer::sum);
    Optional<T> result = Optional.empty();
    if (!mishap.isBefore()) {
      try {
        result = Optional.of(work.run(mishap.death()));
      } catch (WikiModel.Refused refused) {
        throw told(refused);
      }
    }
    switch (mishap) {
      case KILLED_BEFORE, KILLED_AFTER, KILLED_BEFORE_RENDERING -> throw new Killed();
      case REVOKED -> throw new WikiFailure(Kind.KEY, "revoked", "");
      case FAILS_BEFORE,
          FAILS_AFTER,
          SILENT_BEFORE,
          DROPPED_AFTER,
          STOPS_BEFORE_RENDERING,
          RENDERS_LATE ->
          throw new WikiFailure(Kind.UNCLEAR, mishap.name(), "");
      default -> {
        return result.orElseThrow();
      }
    }
  }

  private static WikiFailure told(WikiModel.Refused refused) {
    String message = String.valueOf(refused.getMessage());
    Kind kind =
        switch (refused.code) {
          case 6002 -> Kind.TAKEN;
          case 6003 -> Kind.GONE;
          case 1 -> message.equals("Invalid Page Id") ? Kind.GONE : Kind.BROKEN;
          default -> Kind.REFUSED;
        };
    return new WikiFailure(kind, message, "");
  }

  @Override
  public List<ListedPage> list() throws WikiFailure {
    return ask(
        Request.LIST,
        death ->
            model.pages().stream()
                .map(
                    page ->
                        new ListedPage(
                            page.id,
                            page.key(),
                            page.description,
                            List.copyOf(page.tags),
                            page.contentType.equals("markdown"),
                            page.isPrivate,
                            Instant.ofEpochMilli(page.updated)))
                .toList());
  }

  @Override
  public Optional<RemotePage> read(int id) throws WikiFailure {
    return ask(
        Request.READ,
        death ->
            model
                .find(id)
                .map(
                    page ->
                        new RemotePage(
                            page.id,
                            page.key(),
                            page.revision(),
                            page.authorId,
                            page.authorName(),
                            Instant.ofEpochMilli(page.created),
                            Instant.ofEpochMilli(page.updated))));
  }

  @Override
  public Optional<EditorPage> open(PageKey key) throws WikiFailure {
    return ask(
        Request.EDITOR,
        death ->
            model
                .find(key)
                .filter(page -> !model.editorIsBarred)
                .map(
                    page ->
                        new EditorPage(
                            page.key(),
                            page.revision(),
                            page.settings,
                            Permissions.ALL,
                            Instant.ofEpochMilli(page.updated))));
  }

  @Override
  public Optional<ReaderPage> view(PageKey key) throws WikiFailure {
    return ask(
        Request.VIEW,
        death ->
            model
                .find(key)
                .filter(page -> !model.pagesAreBarred)
                .map(page -> new ReaderPage(permissions(), page.shownText())));
  }

  private Permissions permissions() {
    return new Permissions(true, true, model.keyMayStyle);
  }

  @Override
  public Optional<PageSettings> settings(int id) throws WikiFailure {
    return ask(Request.SETTINGS, death -> Optional.empty());
  }

  @Override
  public void create(PageKey key, Revision revision) throws WikiFailure {
    ask(Request.CREATE, death -> model.create(key, revision, false, RemotePage.API, death));
  }

  @Override
  public void update(ListedPage page, Revision revision, PageSettings settings) throws WikiFailure {
    ask(
        Request.UPDATE,
        death ->
            model.update(
                page.id(),
                page.key(),
                revision,
                Optional.of(revision.tags()),
                page.isPrivate(),
                settings,
                RemotePage.API,
                death));
  }

  @Override
  public void delete(int id) throws WikiFailure {
    ask(
        Request.DELETE,
        death -> {
          model.delete(id);
          return id;
        });
  }

  @Override
  public History history(int id) throws WikiFailure {
    return ask(
        Request.HISTORY,
        death -> History.of(model.history(id).stream().map(WikiModel.Version::entry).toList()));
  }

  @Override
  public Optional<PastVersion> version(int id, int version) throws WikiFailure {
    return ask(
        Request.VERSION,
        death ->
            model.history(id).stream()
                .filter(each -> each.number() == version)
                .map(WikiModel.Version::past)
                .findFirst());
  }
}
