package io.github.driftless.wikijs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A stub of Wiki.js for tests of what stands before it: commands, goals, jobs. */
public final class RunningWiki implements AutoCloseable {

  /** A key that it accepts. */
  public static final String KEY = StubWiki.TOKEN;

  private final WikiModel model = new WikiModel();
  private final Deque<Mishap> onWrites = new ArrayDeque<>();
  private Optional<Runnable> beforeWrites = Optional.empty();
  private final StubWiki stub =
      new StubWiki(
          model,
          request -> {
            if (request.writes()) {
              beforeWrites.ifPresent(Runnable::run);
              beforeWrites = Optional.empty();
            }
            return request.writes() && !onWrites.isEmpty() ? onWrites.removeFirst() : Mishap.NONE;
          });

  /** Returns the address of its start page. */
  public String address() {
    return stub.address();
  }

  /** Writes the key into a file. */
  public static Path keyFile(Path folder) throws IOException {
    return Files.writeString(folder.resolve("wiki.key"), KEY + "\n");
  }

  /** A person writes a page, or what it says from now on. */
  public void write(String path, String content) {
    PageKey key = new PageKey("en", path);
    model
        .find(key)
        .ifPresentOrElse(
            page -> model.edit(page, page.revision().withContent(content)),
            () -> model.write(key, new Revision("Notes", "", List.of(), true, content)));
  }

  /** Returns what a page says. */
  public String content(String path) {
    return model.find(new PageKey("en", path)).orElseThrow().content;
  }

  /** Returns what a page is called, described and tagged, in this order. */
  public List<String> words(String path) {
    WikiModel.Page page = model.find(new PageKey("en", path)).orElseThrow();
    List<String> words = new ArrayList<>(List.of(page.title, page.description));
    words.addAll(page.tags);
    return words;
  }

  /** Returns whether there is a page. */
  public boolean has(String path) {
    return model.find(new PageKey("en", path)).isPresent();
  }

  /** A person moves a page. */
  public void move(String path, String to) {
    model.move(model.find(new PageKey("en", path)).orElseThrow(), to);
  }

  /** Somebody revokes the key after so many writes. */
  public void revokeKeyAfter(int writes) {
    for (int i = 0; i < writes; i++) {
      onWrites.add(Mishap.NONE);
    }
    onWrites.add(Mishap.REVOKED);
  }

  /** Somebody revokes the key now. */
  public void revokeKey() {
    stub.keyIsRevoked = true;
  }

  /** The key is one of another wiki. */
  public void forgetKey() {
    stub.keyIsKnown = false;
  }

  /** Somebody switches the interface off. */
  public void switchOff() {
    stub.apiIsOff = true;
  }

  /** Somebody does something in the moment before the next write. */
  public void beforeTheNextWrite(Runnable what) {
    beforeWrites = Optional.of(what);
  }

  /** A person deletes a page. */
  public void delete(String path) {
    model.remove(model.find(new PageKey("en", path)).orElseThrow());
  }

  /** Returns what it was asked, in order, and forgets it. */
  public List<String> takeRequests() {
    List<String> all = List.copyOf(stub.requests);
    stub.requests.clear();
    return all;
  }

  @Override
  public void close() {
    stub.close();
  }
}
