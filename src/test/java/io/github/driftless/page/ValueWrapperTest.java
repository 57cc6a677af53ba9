package io.github.driftless.page;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the values of templates against those that Freemarker makes itself. */
class ValueWrapperTest {

  /** As public as values of pages are. */
  public record Value(String name, int count, List<Value> below, Map<String, String> named) {

    public boolean isMany() {
      return count > 1;
    }

    public String greet(String whom) {
      return name + " greets " + whom;
    }
  }

  /** Not to be seen by templates. */
  record Hidden(String name) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${value.name} ${value.count + 1} ${value.below[0].name} ${value.named.key}",
        "${value.name()} ${value.count()} ${value.greet('you')}",
        "${value['name']} ${value.many?c} ${value.isMany()?c}",
        "${value}",
        "<#list value?keys?sort as key>${key} </#list>${value?size}",
        "<#list value.below as each>${each.name}<#else>none</#list>",
        "${value.below[0].below?size} ${value?is_hash?c} ${value?is_string?c} ${value?has_content?c}",
        "${value.none!'absent'} ${(value.none.more)!'absent'} ${value.class!'absent'}",
        "${value.none}",
        "${hidden.name!'absent'}",
        "${hidden}",
      })
  void areAsFreemarkerMakesThem(String template) throws Exception {
    assertThat(filled(template, new ValueWrapper(Configuration.VERSION_2_3_34)))
        .isEqualTo(filled(template, new DefaultObjectWrapper(Configuration.VERSION_2_3_34)));
  }

  private static String filled(String template, ObjectWrapper wrapper) throws Exception {
    Configuration engine = new Configuration(Configuration.VERSION_2_3_34);
    engine.setObjectWrapper(wrapper);
    engine.setLogTemplateExceptions(false);
    engine.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    Value leaf = new Value("leaf", 1, List.of(), Map.of());
    Value value = new Value("top", 2, List.of(leaf), Map.of("key", "told"));
    StringWriter out = new StringWriter();
    try {
      new Template("case", template, engine)
          .process(Map.of("value", value, "hidden", new Hidden("x")), out);
      return out.toString();
    } catch (TemplateException e) {
      return e.getMessageWithoutStackTop();
    }
  }
}
