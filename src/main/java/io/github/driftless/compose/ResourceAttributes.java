package io.github.driftless.compose;

import static io.github.driftless.compose.Attribute.INTEGER;
import static io.github.driftless.compose.Attribute.MAPPING;
import static io.github.driftless.compose.Attribute.TEXT;
import static io.github.driftless.compose.Shapes.bytes;
import static io.github.driftless.compose.Shapes.castFlag;
import static io.github.driftless.compose.Shapes.castInteger;
import static io.github.driftless.compose.Shapes.eachOf;
import static io.github.driftless.compose.Shapes.integer;
import static io.github.driftless.compose.Shapes.list;
import static io.github.driftless.compose.Shapes.map;
import static io.github.driftless.compose.Shapes.number;
import static io.github.driftless.compose.Shapes.struct;
import static io.github.driftless.compose.Shapes.structItem;
import static io.github.driftless.compose.Shapes.text;

import io.github.driftless.compose.AttributeRules.Cast;
import io.github.driftless.compose.AttributeRules.Form;
import io.github.driftless.compose.AttributeRules.Merge;
import io.github.driftless.compose.AttributeRules.Output;

/** The rows of what a container may use: processors, memory, block devices, limits. */
final class ResourceAttributes {

  private ResourceAttributes() {}

  static void add(Attribute service) {
    service.add(castInteger("cpu_count")).atLeast(0);
    service.add(integer("cpu_percent")).cast(Cast.NUMBER).between(0, 100).as(Output.NUMBER);
    for (String name :
        new String[] {
          "cpu_shares", "cpu_quota", "cpu_period", "cpu_rt_period", "cpu_rt_runtime", "pids_limit"
        }) {
      service.add(number(name)).cast(Cast.INTEGER).as(Output.INTEGER);
    }
    service.add(number("cpus")).cast(Cast.NUMBER);
    service.add(text("cpuset"));
    service.add(bytes("mem_limit"));
    service.add(new Attribute("mem_reservation", TEXT | INTEGER, Output.BYTES));
    service.add(new Attribute("mem_swappiness", TEXT | INTEGER, Output.BYTES));
    service.add(bytes("memswap_limit"));
    service.add(bytes("shm_size"));
    service.add(castFlag("oom_kill_disable"));
    service.add(castInteger("oom_score_adj")).between(-1000, 1000);
    service.add(ulimits());
    Attribute blkio = service.add(struct("blkio_config")).notExtensible();
    for (String name :
        new String[] {
          "device_read_bps", "device_read_iops", "device_write_bps", "device_write_iops"
        }) {
      Attribute limit = structItem().notExtensible();
      limit.add(text("path")).as(Output.ALWAYS_TEXT).printedAs("Path");
      limit.add(new Attribute("rate", INTEGER | TEXT, Output.ALWAYS_BYTES)).printedAs("Rate");
      blkio.add(list(name, limit));
    }
    blkio.add(integer("weight")).as(Output.UNSIGNED);
    Attribute weight = structItem().notExtensible();
    weight.add(text("path")).as(Output.ALWAYS_TEXT).printedAs("Path");
    weight.add(integer("weight")).as(Output.ALWAYS_INTEGER).printedAs("Weight");
    blkio.add(list("weight_device", weight));
  }

  static Attribute ulimits() {
    Attribute limit =
        eachOf(INTEGER | TEXT | MAPPING, Output.ULIMIT)
            .form(Form.ULIMIT)
            .merge(Merge.MAPPINGS)
            .cast(Cast.INTEGER)
            .exactly()
            .needs("soft", "hard");
    limit.add(castInteger("soft"));
    limit.add(castInteger("hard"));
    return map("ulimits", limit).names(Shapes::isLowerCase);
  }
}
