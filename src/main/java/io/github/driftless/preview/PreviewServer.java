package io.github.driftless.preview;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.driftless.address.IpAddress;
import io.github.driftless.app.OpenStack;
import io.github.driftless.app.Settings;
import io.github.driftless.app.StackOpener;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Unread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shows a stack's map and pages to a browser on this machine, and shows them anew when a file of
 * the stack is saved.
 */
public final class PreviewServer implements AutoCloseable {

  /** The port where no other is asked for. */
  public static final int DEFAULT_PORT = 7654;

  /** The path of the stream of events that tell what is to be seen. */
  public static final String EVENTS = Events.PATH;

  /** The path of a page; what follows a question mark is the page's name. */
  public static final String PAGE = PageHandler.PATH;

  private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1").orElseThrow();

  private final HttpServer server;
  private final ExecutorService workers;
  private final StateBroadcaster live;
  private final Watcher watcher;
  private final List<Unread> unread;

  private PreviewServer(HttpServer server, StackReloader bench, Path from) throws IOException {
    this.server = server;
    StackReloader.Load first = bench.load();
    this.unread = first.open().map(OpenStack::unread).orElse(List.of());
    this.live = new StateBroadcaster();
    live.show(look -> look.with(first));
    this.watcher = new Watcher(bench, first, live);
    this.workers =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "driftless-preview");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(workers);
    PreviewStateJson json = new PreviewStateJson(from, bench.stack());
    OriginFilter gate = new OriginFilter(server.getAddress().getPort());
    serve("/", new Assets(), gate);
    serve(Events.PATH, new Events(live, json), gate);
    serve(SourceHandler.PATH, new SourceHandler(live), gate);
    serve(PictureHandler.PATH, new PictureHandler(live, json), gate);
    serve(FilesHandler.PATH, new FilesHandler(live, json), gate);
    serve(MapHandler.PATH, new MapHandler(live), gate);
    serve(PageHandler.PATH, new PageHandler(live, json), gate);
  }

  private void serve(String path, HttpHandler handler, OriginFilter gate) {
    HttpContext context = server.createContext(path, handler);
    context.getFilters().add(gate);
  }

  /**
   * Starts to serve on loopback. An error in the stack's files is no reason not to: it is shown in
   * the page.
   *
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @param port 0 for any free one; where another program has it, any free one is taken
   * @param problems takes the reason where it cannot serve
   * @return empty where an error was added
   */
  public static Optional<PreviewServer> start(
      Path stack, Settings settings, int port, Problems problems) {
    return start(stack, settings, LOOPBACK, port, problems);
  }

  /**
   * Starts to serve as {@link #start(Path, Settings, int, Problems)} does, where it is asked to
   * listen. Whatever it listens to, it answers those alone who ask for it as this machine's: that
   * is how a port of a container looks that is published on the loopback of its host under the same
   * number.
   *
   * @param at without a zone
   * @param port where it is taken by another program, any free one is taken in its stead on
   *     loopback, and elsewhere it is an error: whoever leads there knows of no other
   */
  public static Optional<PreviewServer> start(
      Path stack, Settings settings, IpAddress at, int port, Problems problems) {
    if (!Files.exists(stack)) {
      problems.add(
          Problem.error("no-stack", "there is no such file or folder", Location.of(stack))
              .withHint("name a topology.yaml, a folder that has one, or a compose file"));
      return Optional.empty();
    }
    // short answers would else wait for the acknowledgement of the one before
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      PreviewServer preview =
          new PreviewServer(
              listen(at, port),
              new StackReloader(new StackOpener(settings), stack),
              settings.from());
      preview.watcher.start();
      preview.server.start();
      return Optional.of(preview);
    } catch (IOException e) {
      problems.add(
          Problem.error("no-preview", "the preview cannot start: " + e.getMessage())
              .withHint("try another port: --port 0 takes any that is free"));
      return Optional.empty();
    }
  }

  private static HttpServer listen(IpAddress at, int port) throws IOException {
    InetAddress address = InetAddress.getByAddress(at.bytes());
    try {
      return HttpServer.create(new InetSocketAddress(address, port), 0);
    } catch (BindException e) {
      if (!at.isLoopback()) {
        throw e;
      }
      return HttpServer.create(new InetSocketAddress(address, 0), 0);
    }
  }

  /** Returns where a browser finds the page. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port() + "/");
  }

  /** Returns what was at hand and was not read when this was started. */
  public List<Unread> unread() {
    return unread;
  }

  /** Returns the port that is served on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Waits until this is closed.
   *
   * @throws InterruptedException where the waiting thread is asked to end
   */
  public void await() throws InterruptedException {
    live.awaitClose();
  }

  /** Ends all conversations and frees the port. */
  @Override
  public void close() {
    if (live.isClosed()) {
      return;
    }
    live.close();
    server.stop(0);
    workers.shutdownNow();
    try {
      watcher.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
