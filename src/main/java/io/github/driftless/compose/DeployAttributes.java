package io.github.driftless.compose;

import static io.github.driftless.compose.Attribute.FLAG;
import static io.github.driftless.compose.Attribute.INTEGER;
import static io.github.driftless.compose.Attribute.LIST;
import static io.github.driftless.compose.Attribute.MAPPING;
import static io.github.driftless.compose.Attribute.NULL;
import static io.github.driftless.compose.Attribute.TEXT;
import static io.github.driftless.compose.Shapes.anyTexts;
import static io.github.driftless.compose.Shapes.castInteger;
import static io.github.driftless.compose.Shapes.duration;
import static io.github.driftless.compose.Shapes.integer;
import static io.github.driftless.compose.Shapes.keyValues;
import static io.github.driftless.compose.Shapes.list;
import static io.github.driftless.compose.Shapes.number;
import static io.github.driftless.compose.Shapes.struct;
import static io.github.driftless.compose.Shapes.structItem;
import static io.github.driftless.compose.Shapes.text;
import static io.github.driftless.compose.Shapes.textOrTexts;
import static io.github.driftless.compose.Shapes.texts;

import io.github.driftless.compose.AttributeRules.Cast;
import io.github.driftless.compose.AttributeRules.Default;
import io.github.driftless.compose.AttributeRules.Form;
import io.github.driftless.compose.AttributeRules.Merge;
import io.github.driftless.compose.AttributeRules.Output;
import io.github.driftless.compose.AttributeRules.Paths;
import io.github.driftless.compose.AttributeRules.Unique;

/**
 * The rows of {@code deploy}, {@code develop} and {@code gpus} (Compose Specification, "Compose
 * Deploy Specification" and "Compose Develop Specification").
 */
final class DeployAttributes {

  private DeployAttributes() {}

  static Attribute deploy() {
    Attribute deploy = new Attribute("deploy", MAPPING | NULL, Output.STRUCT);
    deploy.add(text("mode"));
    deploy.add(text("endpoint_mode"));
    deploy.add(castInteger("replicas")).as(Output.OPTIONAL_INTEGER);
    deploy.add(keyValues("labels")).merge(Merge.LIST).unique(Unique.KEY);
    deploy.add(update("rollback_config"));
    deploy.add(update("update_config"));
    Attribute resources = deploy.add(struct("resources")).as(Output.ALWAYS_STRUCT);
    Attribute limits = resources.add(struct("limits"));
    limits.add(number("cpus"));
    limits.add(text("memory")).as(Output.BYTES);
    limits.add(integer("pids"));
    Attribute reservations = resources.add(struct("reservations"));
    reservations.add(number("cpus"));
    reservations.add(text("memory")).as(Output.BYTES);
    Attribute generic = structItem();
    Attribute discrete = generic.add(struct("discrete_resource_spec"));
    discrete.add(text("kind")).as(Output.ALWAYS_TEXT);
    discrete.add(number("value")).as(Output.ALWAYS_INTEGER);
    reservations.add(list("generic_resources", generic));
    reservations.add(list("devices", device().needs("capabilities")));
    Attribute restart = deploy.add(struct("restart_policy"));
    restart.add(text("condition"));
    restart.add(duration("delay"));
    restart.add(castInteger("max_attempts")).as(Output.OPTIONAL_UNSIGNED);
    restart.add(duration("window"));
    Attribute placement = deploy.add(struct("placement")).as(Output.ALWAYS_STRUCT);
    placement.add(anyTexts("constraints"));
    Attribute preference = structItem();
    preference.add(text("spread"));
    placement.add(list("preferences", preference));
    placement.add(castInteger("max_replicas_per_node")).as(Output.UNSIGNED);
    return deploy;
  }

  private static Attribute update(String name) {
    Attribute update = struct(name);
    update.add(castInteger("parallelism")).as(Output.OPTIONAL_UNSIGNED);
    update.add(duration("delay")).as(Output.DURATION);
    update.add(text("failure_action"));
    update.add(duration("monitor")).as(Output.DURATION);
    update.add(number("max_failure_ratio")).cast(Cast.NUMBER);
    update.add(text("order")).oneOf("start-first", "stop-first");
    return update;
  }

  private static Attribute device() {
    Attribute device = structItem().filled(Default.DEVICE_COUNT);
    device.add(texts("capabilities"));
    device.add(new Attribute("count", TEXT | INTEGER, Output.DEVICE_COUNT));
    device.add(texts("device_ids"));
    device.add(text("driver"));
    device.add(keyValues("options"));
    return device;
  }

  static Attribute gpus() {
    return new Attribute("gpus", TEXT | LIST, Output.LIST)
        .oneOf("all")
        .item(device().closed(false))
        .form(Form.GPUS);
  }

  static Attribute develop() {
    Attribute develop = new Attribute("develop", MAPPING | NULL, Output.STRUCT).since("2.22.0");
    Attribute watch = structItem().needs("path", "action");
    watch.add(textOrTexts("ignore")).form(Form.LISTED);
    watch.add(textOrTexts("include")).form(Form.LISTED).since("2.34.0");
    watch.add(text("path")).as(Output.ALWAYS_TEXT).paths(Paths.WATCHED);
    watch
        .add(text("action"))
        .as(Output.ALWAYS_TEXT)
        .oneOf("rebuild", "sync", "restart", "sync+restart", "sync+exec");
    watch.add(text("target"));
    watch.add(ServiceAttributes.hook("exec")).as(Output.ALWAYS_STRUCT).since("2.32.2");
    watch.add(new Attribute("initial_sync", FLAG, Output.FLAG));
    develop.add(list("watch", watch));
    return develop;
  }
}
