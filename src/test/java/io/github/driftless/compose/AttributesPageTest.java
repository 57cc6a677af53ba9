package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reference page of attributes is the table of attributes, written out. */
class AttributesPageTest {

  private static final Map<AttributeRules.Merge, String> MERGES =
      Map.of(
          AttributeRules.Merge.DEFAULT, "",
          AttributeRules.Merge.LIST, "as lists",
          AttributeRules.Merge.REPLACE, "replaced",
          AttributeRules.Merge.BUILD, "key by key",
          AttributeRules.Merge.DEPENDENCIES, "key by key",
          AttributeRules.Merge.NAMES, "key by key",
          AttributeRules.Merge.MAPPINGS, "key by key, or replaced",
          AttributeRules.Merge.LOGGING, "key by key if the driver is the same",
          AttributeRules.Merge.HOSTS, "as lists, each item once",
          AttributeRules.Merge.SUBNETS, "by subnet");

  private final List<String> rows = new ArrayList<>();

  @Test
  void saysWhatTheTableSays() {
    parts("", AttributeTable.ROOT);
    assertThat(rows).hasSizeGreaterThan(300);
    Golden.assertEquals(
        Places.project().resolve("docs/compose-attributes.md"),
        """
        # Attributes of compose files

        All that Driftless knows of a compose file: the table its code works by, written out by `AttributesPageTest`.
        `*` stands for any name, `[]` for an item of a list. Where nothing is said of merging, mappings are merged key by
        key, lists joined and all else replaced. *Once by* says what makes two items of a list one: the later takes the
        place of the earlier. *Since* is the release of Docker Compose that first took the attribute, as its reference or its
        release notes say. A blank means that neither says one: mostly the attribute is as old as the specification itself,
        or older. What stands below an attribute is no older than that.

        | attribute | takes | short form | merged | once by | unit, path | since |
        |---|---|---|---|---|---|---|
        """
            + String.join("", rows));
  }

  private void parts(String path, Attribute row) {
    row.named()
        .values()
        .forEach(part -> row(path.isEmpty() ? part.name() : path + "." + part.name(), part));
    next(path + ".", row.each());
    next(path, row.item());
  }

  private void next(String path, @Nullable Attribute part) {
    if (part != null) {
      row(path + part.name(), part);
    }
  }

  private void row(String path, Attribute row) {
    boolean jobLikeService = path.startsWith("jobs.*.") && !path.startsWith("jobs.*.triggers");
    if (jobLikeService || path.startsWith("services.*.pre_start[].")) {
      return; // as of services, and said there
    }
    rows.add(
        "| `%s` | %s | %s | %s | %s | %s | %s |\n"
            .formatted(
                path,
                takes(row),
                shortForm(row),
                MERGES.get(row.merge()),
                unique(row),
                unit(row),
                row.since()));
    parts(path, row);
  }

  private static String takes(Attribute row) {
    if (row.kinds() == Attribute.ANYTHING) {
      return "anything";
    }
    String kinds = PlainNames.or(PlainNames.kinds(row));
    if (row.takes(Attribute.NULL)) {
      kinds += ", or nothing";
    }
    if (!row.values().isEmpty()) {
      kinds += ": `" + String.join("`, `", row.values()) + "`";
    }
    if (row.most().isPresent()) {
      kinds += ", %d to %d".formatted(row.least().orElse(0), row.most().get());
    } else if (row.least().isPresent()) {
      kinds += ", %d or more".formatted(row.least().get());
    }
    return row.required().isEmpty()
        ? kinds
        : kinds + " with `" + String.join("`, `", row.required()) + "`";
  }

  private static String shortForm(Attribute row) {
    return switch (row.form()) {
      case LONG, ULIMIT, WRITTEN_OUT -> "";
      case BUILD -> "`CONTEXT`";
      case DEPENDENCIES -> "`[SERVICE]`";
      case ENV_FILES -> "`PATH`, `[PATH]`";
      case LISTED -> "one text";
      case EXTENDS -> "`SERVICE`";
      case GPUS -> "`all`";
      case NAMES -> "`[NAME]`";
      case VOLUME -> "`SOURCE:TARGET:OPTIONS`";
      case DEVICE -> "`SOURCE:TARGET:PERMISSIONS`";
      case FILE_MOUNT -> "`SOURCE`";
      case PORTS -> "`[ADDRESS:PUBLISHED:TARGET/PROTOCOL]`";
      case SSH -> "`[default, ID=PATH]`";
      case EXTERNAL -> "`external: {name: NAME}`";
      case KEY_VALUES -> "`[NAME=VALUE]`";
    };
  }

  private static String unique(Attribute row) {
    return switch (row.unique()) {
      case NONE -> "";
      case KEY -> "name";
      case PORT -> "address, published, target, protocol";
      case ENV_FILE -> "path";
      case EXPOSED -> "port";
      case CONFIG, SECRET, TARGET, DEVICE -> "target";
    };
  }

  private static String unit(Attribute row) {
    String unit =
        switch (row.output()) {
          case BYTES, ALWAYS_BYTES -> "bytes, or with a unit: `512m`";
          case DURATION, OPTIONAL_DURATION -> "duration: `1m30s`";
          case FILE_MODE, UMASK -> "octal mode";
          default -> "";
        };
    String path =
        row.paths() == AttributeRules.Paths.NONE
            ? ""
            : "path (" + row.paths().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    return unit + path;
  }
}
