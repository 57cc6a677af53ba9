package io.github.driftless.wikijs;

import java.util.List;
import java.util.Optional;

/** Asks a stub over HTTP, and dies in its place where the stub says so. */
final class MortalApi implements WikiApi {

  private interface Work<T> {
    T run() throws WikiFailure;
  }

  private final WikiApi api;
  private final StubWiki wiki;

  MortalApi(WikiApi api, StubWiki wiki) {
    this.api = api;
    this.wiki = wiki;
  }

  private <T> T ask(Work<T> work) throws WikiFailure {
    try {
      return work.run();
    } catch (WikiFailure failure) {
      if (wiki.callerIsDead) {
        throw new ModelApi.Killed();
      }
      throw failure;
    }
  }

  @Override
  public List<ListedPage> list() throws WikiFailure {
    return ask(api::list);
  }

  @Override
  public Optional<RemotePage> read(int id) throws WikiFailure {
    return ask(() -> api.read(id));
  }

  @Override
  public Optional<EditorPage> open(PageKey key) throws WikiFailure {
    return ask(() -> api.open(key));
  }

  @Override
  public Optional<ReaderPage> view(PageKey key) throws WikiFailure {
    return ask(() -> api.view(key));
  }

  @Override
  public Optional<PageSettings> settings(int id) throws WikiFailure {
    return ask(() -> api.settings(id));
  }

  @Override
  public void create(PageKey key, Revision revision) throws WikiFailure {
    ask(
        () -> {
          api.create(key, revision);
          return key;
        });
  }

  @Override
  public void update(ListedPage page, Revision revision, PageSettings settings) throws WikiFailure {
    ask(
        () -> {
          api.update(page, revision, settings);
          return page;
        });
  }

  @Override
  public void delete(int id) throws WikiFailure {
    ask(
        () -> {
          api.delete(id);
          return id;
        });
  }

  @Override
  public History history(int id) throws WikiFailure {
    return ask(() -> api.history(id));
  }

  @Override
  public Optional<PastVersion> version(int id, int version) throws WikiFailure {
    return ask(() -> api.version(id, version));
  }
}
