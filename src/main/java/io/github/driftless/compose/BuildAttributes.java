package io.github.driftless.compose;

import static io.github.driftless.compose.Attribute.FLAG;
import static io.github.driftless.compose.Attribute.INTEGER;
import static io.github.driftless.compose.Attribute.MAPPING;
import static io.github.driftless.compose.Attribute.TEXT;
import static io.github.driftless.compose.Shapes.anyTexts;
import static io.github.driftless.compose.Shapes.flag;
import static io.github.driftless.compose.Shapes.keyValues;
import static io.github.driftless.compose.Shapes.list;
import static io.github.driftless.compose.Shapes.text;
import static io.github.driftless.compose.Shapes.textOrTexts;

import io.github.driftless.compose.AttributeRules.Default;
import io.github.driftless.compose.AttributeRules.Form;
import io.github.driftless.compose.AttributeRules.Merge;
import io.github.driftless.compose.AttributeRules.Output;
import io.github.driftless.compose.AttributeRules.Paths;
import io.github.driftless.compose.AttributeRules.Unique;

/** The rows of {@code build} (Compose Specification, "Compose Build Specification"). */
final class BuildAttributes {

  private BuildAttributes() {}

  static Attribute build() {
    Attribute build =
        new Attribute("build", TEXT | MAPPING, Output.STRUCT)
            .merge(Merge.BUILD)
            .form(Form.BUILD)
            .filled(Default.BUILD_CONTEXT);
    build.add(text("context")).paths(Paths.CONTEXT);
    build.add(text("dockerfile"));
    build.add(text("dockerfile_inline")).since("2.17.0");
    build.add(anyTexts("entitlements")).since("2.27.1");
    build.add(keyValues("args")).merge(Merge.LIST).unique(Unique.KEY).as(Output.ENVIRONMENT);
    build.add(keyValues("ssh")).form(Form.SSH).as(Output.SSH);
    Attribute ssh = build.named().get("ssh");
    if (ssh != null && ssh.each() != null) {
      ssh.each().paths(Paths.ENGINE);
    }
    build.add(keyValues("labels")).merge(Merge.LIST).unique(Unique.KEY);
    build.add(anyTexts("cache_from"));
    build.add(anyTexts("cache_to"));
    build.add(flag("no_cache"));
    build.add(textOrTexts("no_cache_filter"));
    Attribute contexts =
        build.add(keyValues("additional_contexts")).merge(Merge.LIST).unique(Unique.KEY);
    contexts.form(Form.KEY_VALUES).since("2.17.0");
    if (contexts.each() != null) {
      contexts.each().paths(Paths.CONTEXT);
    }
    build.add(text("network"));
    build.add(new Attribute("provenance", TEXT | FLAG, Output.TEXT)).form(Form.WRITTEN_OUT);
    build.add(new Attribute("sbom", TEXT | FLAG, Output.TEXT)).form(Form.WRITTEN_OUT);
    build.add(flag("pull"));
    build.add(text("target"));
    build.add(new Attribute("shm_size", INTEGER | TEXT, Output.BYTES));
    build.add(ServiceAttributes.extraHosts());
    build.add(text("isolation"));
    build.add(flag("privileged")).since("2.15.0");
    build.add(list("secrets", ServiceAttributes.fileMount()));
    build.add(anyTexts("tags")).unique(Unique.KEY);
    build.add(ResourceAttributes.ulimits()).since("2.23.1");
    build.add(anyTexts("platforms"));
    return build;
  }
}
