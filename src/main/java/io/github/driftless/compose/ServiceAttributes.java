package io.github.driftless.compose;

import static io.github.driftless.compose.Attribute.FLAG;
import static io.github.driftless.compose.Attribute.INTEGER;
import static io.github.driftless.compose.Attribute.LIST;
import static io.github.driftless.compose.Attribute.MAPPING;
import static io.github.driftless.compose.Attribute.NULL;
import static io.github.driftless.compose.Attribute.NUMBER;
import static io.github.driftless.compose.Attribute.TEXT;
import static io.github.driftless.compose.Shapes.castFlag;
import static io.github.driftless.compose.Shapes.castInteger;
import static io.github.driftless.compose.Shapes.command;
import static io.github.driftless.compose.Shapes.duration;
import static io.github.driftless.compose.Shapes.eachOf;
import static io.github.driftless.compose.Shapes.flag;
import static io.github.driftless.compose.Shapes.item;
import static io.github.driftless.compose.Shapes.keyValues;
import static io.github.driftless.compose.Shapes.list;
import static io.github.driftless.compose.Shapes.map;
import static io.github.driftless.compose.Shapes.number;
import static io.github.driftless.compose.Shapes.options;
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
 * The rows below {@code services.*} (Compose Specification, "Services top-level element") and
 * {@code jobs.*}.
 */
final class ServiceAttributes {

  private ServiceAttributes() {}

  static Attribute service() {
    Attribute service = eachOf(MAPPING, Output.STRUCT);
    container(service);
    workload(service);
    service.add(texts("profiles")).unique(Unique.KEY).asFact();
    service
        .add(text("container_name"))
        .like(Shapes::holdsContainerName, "letters, digits, _, . and -, two at least")
        .asFact();
    service.add(extension());
    service.add(provider());
    service.add(flag("attach")).as(Output.OPTIONAL_FLAG).since("2.20.0");
    service.add(castInteger("scale")).as(Output.OPTIONAL_INTEGER);
    service.add(text("restart"));
    service.add(texts("links")).unique(Unique.KEY);
    service.add(texts("external_links"));
    service.add(DeployAttributes.deploy());
    service.add(DeployAttributes.develop());
    Attribute preStart = structItem();
    container(preStart);
    preStart.add(flag("per_replica"));
    service.add(list("pre_start", preStart.unfilled()));
    service.add(list("post_start", hook("[]"))).since("2.30.0");
    service.add(list("pre_stop", hook("[]"))).since("2.30.0");
    return service;
  }

  /** The rows below {@code jobs.*}: a container that runs to its end when something triggers it. */
  static Attribute job() {
    Attribute job = eachOf(MAPPING, Output.STRUCT).needs("triggers");
    container(job);
    workload(job);
    job.add(texts("profiles")).unique(Unique.KEY);
    job.add(extension());
    Attribute envFile = job.named().get("env_file");
    if (envFile != null) {
      envFile.as(Output.LIST);
    }
    Attribute triggers = job.add(struct("triggers")).needs("manual");
    triggers.add(castFlag("manual")).as(Output.OPTIONAL_FLAG);
    Attribute schedule = item(TEXT | MAPPING, Output.STRUCT).needs("cron");
    schedule.add(text("cron"));
    schedule.add(text("timezone"));
    schedule.add(text("concurrency"));
    schedule.add(text("missed_fires"));
    triggers.add(list("schedule", schedule));
    return job;
  }

  /** What is said of any container: a service's, a job's, one that runs before a service. */
  private static void container(Attribute container) {
    identity(container);
    running(container);
    ResourceAttributes.add(container);
    network(container);
    storage(container);
    container.add(duration("stop_grace_period"));
    container.add(text("stop_signal"));
    container.add(DeployAttributes.gpus());
  }

  private static void identity(Attribute service) {
    service.add(text("image")).asFact();
    service.add(text("hostname"));
    service.add(text("domainname"));
    service.add(text("platform"));
    service
        .add(text("pull_policy"))
        .like(
            Units::isPullPolicy,
            "always, never, build, missing, if_not_present, refresh, daily, weekly or every_…");
    service.add(text("pull_refresh_after"));
    service.add(keyValues("annotations")).merge(Merge.LIST).unique(Unique.KEY).since("2.26.0");
    service.add(keyValues("labels")).merge(Merge.LIST).unique(Unique.KEY);
    service
        .add(new Attribute("label_file", TEXT | LIST, Output.TEXTS))
        .item(text("[]").paths(Paths.FILE))
        .merge(Merge.LIST)
        .form(Form.LISTED)
        .since("2.32.2");
    service.add(models());
  }

  private static Attribute extension() {
    Attribute extension =
        new Attribute("extends", TEXT | MAPPING, Output.HIDDEN)
            .notExtensible()
            .form(Form.EXTENDS)
            .needs("service");
    extension.add(text("service"));
    extension.add(text("file")).paths(Paths.FILE);
    return extension.asFact();
  }

  private static Attribute provider() {
    Attribute provider = struct("provider").needs("type");
    provider.add(text("type"));
    provider
        .add(
            map(
                "options",
                eachOf(TEXT | NUMBER | FLAG | LIST, Output.TEXT)
                    .item(item(TEXT | NUMBER | FLAG, Output.TEXT))))
        .as(Output.MULTI_OPTIONS);
    return provider;
  }

  private static Attribute models() {
    Attribute model = eachOf(MAPPING | NULL, Output.STRUCT);
    model.add(text("endpoint_var"));
    model.add(text("model_var"));
    return new Attribute("models", LIST | MAPPING, Output.MAP)
        .each(model)
        .names(Shapes::isName)
        .item(text("[]"))
        .asSet()
        .merge(Merge.NAMES)
        .form(Form.NAMES)
        .since("2.38.0");
  }

  private static void running(Attribute service) {
    service.add(command("command")).merge(Merge.REPLACE);
    service.add(command("entrypoint")).merge(Merge.REPLACE);
    service
        .add(keyValues("environment"))
        .merge(Merge.LIST)
        .unique(Unique.KEY)
        .as(Output.ENVIRONMENT);
    Attribute envFile = item(TEXT | MAPPING, Output.STRUCT).notExtensible().needs("path");
    envFile.add(text("path")).paths(Paths.FILE);
    envFile.add(text("format")).since("2.30.0");
    envFile.add(flag("required")).as(Output.OPT_OUT).since("2.24.0");
    service
        .add(new Attribute("env_file", TEXT | LIST, Output.HIDDEN))
        .item(envFile)
        .merge(Merge.LIST)
        .unique(Unique.ENV_FILE)
        .form(Form.ENV_FILES);
    service.add(castFlag("init")).as(Output.OPTIONAL_FLAG);
    service.add(castFlag("privileged"));
    service.add(castFlag("read_only"));
    service.add(new Attribute("use_api_socket", FLAG, Output.FLAG));
    service.add(text("user"));
    service.add(text("userns_mode"));
    service.add(new Attribute("umask", INTEGER | TEXT | NULL, Output.UMASK));
    service.add(text("working_dir"));
    service.add(text("runtime"));
    service.add(text("isolation"));
    service.add(text("cgroup")).oneOf("host", "private").since("2.15.0");
    service.add(text("cgroup_parent"));
    service.add(text("ipc"));
    service.add(new Attribute("pid", TEXT | NULL, Output.TEXT));
    service.add(text("uts")).since("2.15.1");
    service.add(texts("cap_add")).unique(Unique.KEY);
    service.add(texts("cap_drop")).unique(Unique.KEY);
    service.add(texts("security_opt"));
    service.add(texts("device_cgroup_rules"));
    service.add(list("group_add", item(TEXT | NUMBER, Output.TEXT))).as(Output.TEXTS).asSet();
    service.add(keyValues("sysctls")).merge(Merge.LIST).unique(Unique.KEY);
    service.add(
        new Attribute("storage_opt", MAPPING, Output.OPTIONS)
            .each(eachOf(TEXT | INTEGER | NULL, Output.TEXT).exactly().undated()));
    Attribute spec = service.add(struct("credential_spec"));
    spec.add(text("config"));
    spec.add(text("file"));
    spec.add(text("registry"));
    Attribute logging = service.add(struct("logging")).merge(Merge.LOGGING);
    logging.add(text("driver"));
    logging.add(map("options", eachOf(TEXT | NUMBER | NULL, Output.TEXT))).as(Output.OPTIONS);
  }

  private static void network(Attribute service) {
    service.add(text("network_mode")).asFact();
    Attribute attachment = eachOf(MAPPING | NULL, Output.STRUCT);
    attachment.add(texts("aliases")).unique(Unique.KEY);
    attachment.add(flag("use_service_name_alias"));
    attachment.add(text("interface_name"));
    attachment.add(text("ipv4_address"));
    attachment.add(text("ipv6_address"));
    attachment.add(texts("link_local_ips")).unique(Unique.KEY);
    attachment.add(text("mac_address")).since("2.23.2");
    attachment.add(options("driver_opts")).since("2.27.1");
    attachment.add(new Attribute("priority", NUMBER, Output.INTEGER));
    attachment.add(new Attribute("gw_priority", NUMBER, Output.INTEGER)).since("2.33.1");
    service
        .add(new Attribute("networks", LIST | MAPPING, Output.MAP))
        .each(attachment)
        .names(Shapes::isName)
        .closed(true)
        .notExtensible()
        .item(text("[]"))
        .asSet()
        .merge(Merge.NAMES)
        .form(Form.NAMES)
        .asFact();
    service.add(extraHosts());
    service.add(textOrTexts("dns")).merge(Merge.LIST).unique(Unique.KEY).form(Form.LISTED);
    service.add(texts("dns_opt")).merge(Merge.LIST).unique(Unique.KEY);
    service.add(textOrTexts("dns_search")).merge(Merge.LIST).unique(Unique.KEY);
    service.add(text("mac_address"));
  }

  static Attribute extraHosts() {
    return new Attribute("extra_hosts", MAPPING | LIST, Output.HOSTS)
        .each(eachOf(TEXT | LIST, Output.TEXT).undated().item(text("[]")))
        .names(key -> !key.isEmpty())
        .closed(true)
        .notExtensible()
        .item(text("[]"))
        .asSet()
        .merge(Merge.HOSTS);
  }

  private static void storage(Attribute service) {
    Attribute mount =
        item(TEXT | MAPPING, Output.STRUCT)
            .form(Form.VOLUME)
            .paths(Paths.MOUNT)
            .needs("type", "target");
    mount.add(text("type")).oneOf("bind", "volume", "tmpfs", "cluster", "npipe", "image");
    mount.add(text("source"));
    mount.add(text("target"));
    mount.add(castFlag("read_only"));
    mount.add(text("consistency"));
    Attribute bind = mount.add(struct("bind")).filled(Default.BIND);
    bind.add(text("propagation"));
    bind.add(flag("create_host_path")).as(Output.OPT_OUT);
    bind.add(text("recursive")).oneOf("enabled", "disabled", "writable", "readonly");
    bind.add(text("selinux")).oneOf("z", "Z");
    Attribute volume = mount.add(struct("volume"));
    volume.add(keyValues("labels")).merge(Merge.LIST);
    volume.add(castFlag("nocopy"));
    volume.add(text("subpath"));
    Attribute tmpfs = mount.add(struct("tmpfs"));
    tmpfs.add(new Attribute("size", INTEGER | TEXT, Output.BYTES)).atLeast(0);
    tmpfs.add(number("mode")).as(Output.UNSIGNED);
    Attribute image = mount.add(struct("image")).since("2.35.0");
    image.add(text("subpath"));
    service.add(list("volumes", mount)).asSet().unique(Unique.TARGET);
    service.add(texts("volumes_from"));
    service.add(textOrTexts("tmpfs")).merge(Merge.LIST).unique(Unique.KEY);
    Attribute device =
        item(TEXT | MAPPING, Output.STRUCT).form(Form.DEVICE).needs("source", "target");
    device.add(text("source"));
    device.add(text("target"));
    device.add(text("permissions"));
    service.add(list("devices", device)).unique(Unique.DEVICE);
    service.add(list("configs", fileMount())).unique(Unique.CONFIG);
    service.add(list("secrets", fileMount().filled(Default.SECRET_TARGET))).unique(Unique.SECRET);
  }

  static Attribute fileMount() {
    Attribute mount = item(TEXT | MAPPING, Output.STRUCT).form(Form.FILE_MOUNT);
    mount.add(text("source"));
    mount.add(text("target"));
    mount.add(text("uid"));
    mount.add(text("gid"));
    mount.add(new Attribute("mode", NUMBER | TEXT, Output.FILE_MODE));
    return mount;
  }

  private static void workload(Attribute service) {
    Attribute dependency = eachOf(MAPPING, Output.STRUCT).needs("condition");
    dependency.add(castFlag("restart")).since("2.17.0");
    dependency
        .add(new Attribute("required", FLAG, Output.ALWAYS_FLAG))
        .cast(Cast.FLAG)
        .since("2.20.0");
    dependency
        .add(text("condition"))
        .oneOf("service_started", "service_healthy", "service_completed_successfully");
    service
        .add(new Attribute("depends_on", LIST | MAPPING, Output.MAP))
        .each(dependency)
        .names(Shapes::isName)
        .closed(true)
        .notExtensible()
        .item(text("[]"))
        .asSet()
        .merge(Merge.DEPENDENCIES)
        .form(Form.DEPENDENCIES);
    Attribute health = service.add(struct("healthcheck"));
    health.add(castFlag("disable"));
    health.add(duration("interval"));
    health.add(number("retries")).cast(Cast.INTEGER).as(Output.OPTIONAL_UNSIGNED);
    health
        .add(new Attribute("test", TEXT | LIST, Output.HEALTH_TEST))
        .item(text("[]"))
        .merge(Merge.REPLACE);
    health.add(duration("timeout"));
    health.add(duration("start_period"));
    health.add(duration("start_interval")).since("2.20.2");
    Attribute port =
        item(INTEGER | TEXT | MAPPING, Output.STRUCT)
            .exactly()
            .filled(Default.PORT)
            .needs("target");
    port.add(text("name"));
    port.add(text("mode"));
    port.add(text("host_ip"));
    port.add(castInteger("target")).as(Output.UNSIGNED);
    port.add(new Attribute("published", TEXT | INTEGER, Output.TEXT)).exactly();
    port.add(text("protocol"));
    port.add(text("app_protocol"));
    service.add(list("ports", port)).asSet().unique(Unique.PORT).form(Form.PORTS).asFact();
    service
        .add(list("expose", item(TEXT | INTEGER, Output.TEXT).exactly()))
        .as(Output.TEXTS)
        .asSet()
        .unique(Unique.EXPOSED);
    service.add(castFlag("stdin_open"));
    service.add(castFlag("tty"));
    service.add(BuildAttributes.build());
  }

  static Attribute hook(String name) {
    Attribute hook = struct(name).needs("command");
    hook.add(command("command"));
    hook.add(text("user"));
    hook.add(flag("privileged"));
    hook.add(text("working_dir"));
    hook.add(keyValues("environment")).as(Output.ENVIRONMENT);
    return hook;
  }
}
