package io.github.driftless.compose;

import static io.github.driftless.compose.Attribute.ANYTHING;
import static io.github.driftless.compose.Attribute.FLAG;
import static io.github.driftless.compose.Attribute.INTEGER;
import static io.github.driftless.compose.Attribute.MAPPING;
import static io.github.driftless.compose.Attribute.NULL;
import static io.github.driftless.compose.Attribute.TEXT;
import static io.github.driftless.compose.Shapes.castFlag;
import static io.github.driftless.compose.Shapes.eachOf;
import static io.github.driftless.compose.Shapes.item;
import static io.github.driftless.compose.Shapes.keyValues;
import static io.github.driftless.compose.Shapes.list;
import static io.github.driftless.compose.Shapes.map;
import static io.github.driftless.compose.Shapes.options;
import static io.github.driftless.compose.Shapes.struct;
import static io.github.driftless.compose.Shapes.structItem;
import static io.github.driftless.compose.Shapes.text;
import static io.github.driftless.compose.Shapes.textOrTexts;

import io.github.driftless.compose.AttributeRules.Form;
import io.github.driftless.compose.AttributeRules.Merge;
import io.github.driftless.compose.AttributeRules.Output;
import io.github.driftless.compose.AttributeRules.Paths;
import io.github.driftless.compose.AttributeRules.Unique;

/**
 * The table of all attributes a compose file may hold, written from the Compose Specification. The
 * top level stands here, services in {@link ServiceAttributes}.
 *
 * <p>To add an attribute, add a row. Nothing else needs to know of it unless it has a short form of
 * its own.
 */
final class AttributeTable {

  /** The row of the whole document. */
  static final Attribute ROOT = root();

  /** The row of one service, which {@code extends} merges by. */
  static final Attribute SERVICE = service();

  private AttributeTable() {}

  private static Attribute service() {
    Attribute services = ROOT.named().get("services");
    if (services == null || services.each() == null) {
      throw new IllegalStateException("the table has no services");
    }
    return services.each();
  }

  private static Attribute root() {
    Attribute root = struct("");
    root.add(text("version")).as(Output.HIDDEN);
    root.add(text("name")).asFact().as(Output.HIDDEN);
    root.add(list("include", include())).as(Output.HIDDEN).since("2.20.0").asFact();
    root.add(map("services", ServiceAttributes.service()))
        .names(Shapes::isName)
        .closed(true)
        .notExtensible();
    root.add(map("jobs", ServiceAttributes.job()))
        .names(Shapes::isName)
        .closed(true)
        .notExtensible();
    root.add(map("models", model()))
        .names(Shapes::isName)
        .closed(true)
        .notExtensible()
        .as(Output.HIDDEN)
        .since("2.38.0");
    root.add(map("networks", network())).names(Shapes::isName).closed(true).notExtensible();
    root.add(map("volumes", volume())).names(Shapes::isName).closed(true).notExtensible();
    root.add(map("secrets", secret())).names(Shapes::isName).closed(true).notExtensible();
    root.add(map("configs", config())).names(Shapes::isName).closed(true).notExtensible();
    root.freeze();
    return root;
  }

  private static Attribute include() {
    Attribute include = item(TEXT | MAPPING, Output.STRUCT).notExtensible();
    include.add(textOrTexts("path"));
    include.add(textOrTexts("env_file"));
    include.add(text("project_directory"));
    return include;
  }

  private static Attribute model() {
    Attribute model = eachOf(MAPPING, Output.STRUCT).needs("model");
    model.add(text("name"));
    model.add(text("model")).undated();
    model.add(new Attribute("context_size", INTEGER, Output.INTEGER));
    model.add(Shapes.anyTexts("runtime_flags"));
    return model;
  }

  private static Attribute network() {
    Attribute network = eachOf(MAPPING | NULL, Output.STRUCT).form(Form.EXTERNAL);
    network.add(text("name"));
    network.add(text("driver"));
    network.add(options("driver_opts"));
    Attribute ipam = network.add(struct("ipam")).as(Output.ALWAYS_STRUCT);
    ipam.add(text("driver"));
    Attribute pool = structItem();
    pool.add(text("subnet"));
    pool.add(text("ip_range"));
    pool.add(text("gateway"));
    pool.add(map("aux_addresses", eachOf(TEXT, Output.TEXT))).as(Output.OPTIONS).closed(true);
    ipam.add(list("config", pool)).merge(Merge.SUBNETS);
    ipam.add(map("options", eachOf(TEXT, Output.TEXT)))
        .as(Output.OPTIONS)
        .unique(Unique.KEY)
        .closed(true);
    network.add(external(true));
    network.add(castFlag("internal"));
    network.add(castFlag("enable_ipv4")).as(Output.OPTIONAL_FLAG).since("2.33.1");
    network.add(castFlag("enable_ipv6")).as(Output.OPTIONAL_FLAG);
    network.add(castFlag("attachable"));
    network.add(labels()).merge(Merge.LIST).unique(Unique.KEY);
    return network.asFact();
  }

  private static Attribute volume() {
    Attribute volume =
        eachOf(MAPPING | NULL, Output.STRUCT).form(Form.EXTERNAL).paths(Paths.DRIVER_OPTIONS);
    volume.add(text("name"));
    volume.add(text("driver"));
    volume.add(options("driver_opts"));
    volume.add(external(true));
    volume.add(labels()).merge(Merge.LIST);
    return volume;
  }

  private static Attribute secret() {
    Attribute secret = eachOf(MAPPING, Output.STRUCT).form(Form.EXTERNAL);
    secret.add(text("name"));
    secret.add(text("environment"));
    secret.add(text("file")).paths(Paths.ENGINE);
    secret.add(external(false));
    secret.add(labels());
    secret.add(text("driver"));
    secret.add(options("driver_opts"));
    secret.add(text("template_driver"));
    return secret;
  }

  private static Attribute config() {
    Attribute config = eachOf(MAPPING, Output.STRUCT).form(Form.EXTERNAL);
    config.add(text("name"));
    config.add(text("content")).since("2.23.1");
    config.add(text("environment")).since("2.23.1");
    config.add(text("file")).paths(Paths.ENGINE);
    config.add(external(false));
    config.add(labels());
    config.add(text("template_driver"));
    return config;
  }

  private static Attribute external(boolean closed) {
    Attribute external =
        new Attribute("external", FLAG | TEXT | MAPPING, Output.FLAG)
            .cast(AttributeRules.Cast.FLAG);
    external.add(text("name"));
    return external.closed(closed);
  }

  static Attribute labels() {
    return keyValues("labels");
  }

  /** What an {@code x-…} key holds. */
  static final Attribute EXTENSION = new Attribute("x-*", ANYTHING, Output.RAW);
}
