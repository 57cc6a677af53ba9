package io.github.driftless.wikijs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for the history of a page once: while a plan is made, several look into it. */
final class RememberingApi implements WikiApi {

  private record Number(int page, int version) {}

  private final WikiApi api;
  private final Map<Integer, History> histories = new HashMap<>();
  private final Map<Number, Optional<PastVersion>> versions = new HashMap<>();

  RememberingApi(WikiApi api) {
    this.api = api;
  }

  @Override
  public List<ListedPage> list() throws WikiFailure {
    return api.list();
  }

  @Override
  public Optional<RemotePage> read(int id) throws WikiFailure {
    return api.read(id);
  }

  @Override
  public Optional<EditorPage> open(PageKey key) throws WikiFailure {
    return api.open(key);
  }

  @Override
  public Optional<ReaderPage> view(PageKey key) throws WikiFailure {
    return api.view(key);
  }

  @Override
  public Optional<PageSettings> settings(int id) throws WikiFailure {
    return api.settings(id);
  }

  @Override
  public void create(PageKey key, Revision revision) throws WikiFailure {
    api.create(key, revision);
  }

  @Override
  public void update(ListedPage page, Revision revision, PageSettings settings) throws WikiFailure {
    api.update(page, revision, settings);
  }

  @Override
  public void delete(int id) throws WikiFailure {
    api.delete(id);
  }

  @Override
  public History history(int id) throws WikiFailure {
    Optional<History> known = Optional.ofNullable(histories.get(id));
    if (known.isPresent()) {
      return known.get();
    }
    History asked = api.history(id);
    histories.put(id, asked);
    return asked;
  }

  @Override
  public Optional<PastVersion> version(int id, int version) throws WikiFailure {
    Number number = new Number(id, version);
    Optional<Optional<PastVersion>> known = Optional.ofNullable(versions.get(number));
    if (known.isPresent()) {
      return known.get();
    }
    Optional<PastVersion> asked = api.version(id, version);
    versions.put(number, asked);
    return asked;
  }
}
