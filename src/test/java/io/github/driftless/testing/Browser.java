package io.github.driftless.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium with a profile of its own. Tests that need one are skipped where the host has
 * none.
 */
public final class Browser implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final Path profile;
  private final ChromeDriver driver;

  private Browser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /** Starts a browser with wide letters; ends the test as skipped where there is none. */
  public static Browser start() {
    return start(Face.WIDE);
  }

  /** Starts a browser; ends the test as skipped where there is none. */
  public static Browser start(Face face) {
    for (Path needed : new Path[] {CHROMIUM, DRIVER}) {
      skipWithout(needed, "apt-get install chromium chromium-driver");
    }
    try {
      Path profile = Files.createTempDirectory("driftless-browser");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(CHROMIUM.toFile());
      options.addArguments(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // nothing leaves the host, whatever a page asks for
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
          "--hide-scrollbars",
          "--window-size=1000,800",
          "--user-data-dir=" + profile);
      LoggingPreferences logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(DRIVER.toFile())
              .withEnvironment(
                  Map.of("FONTCONFIG_FILE", face.unpack(profile.resolve("fonts")).toString()))
              .build();
      return new Browser(profile, new ChromeDriver(service, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the test as skipped, and says so, where a file is not there. */
  public static void skipWithout(Path needed, String remedy) {
    if (!Files.exists(needed)) {
      String reason = "skipped: there is no " + needed + "; " + remedy;
      System.out.println(reason);
      Assumptions.abort(reason);
    }
  }

  /** Returns the driver itself. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Gives pages so much room, in CSS pixels. */
  public void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Has every page that is opened from now on write down what it does, in {@code driftlessSaw}. */
  public void watch() throws IOException {
    driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of("source", Files.readString(Places.resources("site/watch.js"))));
  }

  /** Returns what the browser asked others for since the last time, as addresses. */
  public List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry.getMessage()).get("message");
      if (message.get("method").asString().equals("Network.requestWillBeSent")) {
        String address = message.at("/params/request/url").asString();
        if (!address.matches("(about|blob|chrome|data):.*")) {
          addresses.add(address);
        }
      }
    }
    return addresses;
  }

  /** Returns the warnings and errors on the console since the last time. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Returns the page as the browser has it, closed shadow trees included. */
  public JsonNode tree() {
    Map<String, Object> pierced =
        driver.executeCdpCommand("DOM.getDocument", Map.of("depth", -1, "pierce", true));
    return JSON.valueToTree(pierced.get("root"));
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
