package io.github.driftless.inventory;

import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.Reachability.Answer;
import io.github.driftless.inventory.Pages.Link;
import io.github.driftless.topology.Certainty;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV (RFC 4180) with a head, a row a service. No cell is one that a spreadsheet executes. */
final class CsvFormat implements InventoryFormat {

  private static final List<String> HEAD =
      List.of(
          "id",
          "name",
          "project",
          "host",
          "title",
          "group",
          "role",
          "image",
          "egress",
          "gateway",
          "networks",
          "addresses",
          "ports",
          "urls",
          "from internet",
          "from lan",
          "source");

  /** What begins a formula, or gets one to the beginning once blanks are gone. */
  private static final String EXECUTED = "=+-@\t\r\n";

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<File> write(Inventory inventory) {
    return ModeFiles.of(inventory, "csv", CsvFormat::table);
  }

  private static String table(InventoryMode mode) {
    return Stream.concat(Stream.of(HEAD), mode.services().stream().map(CsvFormat::row))
        .map(row -> row.stream().map(CsvFormat::cell).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static List<String> row(InventoryService of) {
    Service service = of.service();
    return List.of(
        service.id(),
        service.name(),
        service.project().orElse(""),
        service.host().orElse(""),
        service.title(),
        of.group().orElse(""),
        service.role().name(),
        service.image().orElse(""),
        of.egress().map(Egress::word).orElse(""),
        of.gateway().orElse(""),
        list(of.networks().stream()),
        list(of.addresses().stream()),
        list(of.ports().stream().map(CsvFormat::port)),
        list(of.pages().links().stream().map(Link::url)),
        of.internet().map(Answer::word).orElse(""),
        of.lan().map(Answer::word).orElse(""),
        of.file() + ":" + service.source().line());
  }

  /** A port as {@code docker ps} writes it. */
  private static String port(InventoryPort port) {
    return port.address()
            .map(text -> text.contains(":") ? "[" + text + "]:" : text + ":")
            .orElse("")
        + port.published().orElse("any")
        + "->"
        + port.target()
        + "/"
        + port.protocol()
        + port.publisher().map(name -> " by " + name).orElse("")
        + (port.certainty() == Certainty.UNKNOWN ? " (not known who answers)" : "");
  }

  /** Some spreadsheets take the separator for the end of a cell. */
  private static String list(Stream<String> items) {
    return items.map(CsvFormat::inert).collect(Collectors.joining("; "));
  }

  private static String inert(String text) {
    return !text.isEmpty() && EXECUTED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String cell(String text) {
    String inert = inert(text);
    boolean plain = inert.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
  }
}
