package io.github.driftless.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.Version;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills templates: those of the user's folder where they are there, those that ship for the rest.
 * Templates may not reach Java classes, and every value they print is escaped.
 */
final class Templates {

  private static final Version RULES = Configuration.VERSION_2_3_34;
  private static final String SHIPPED = "/site-templates";

  private final Optional<Path> folder;
  private final TemplateLoader loader;
  private final Map<MarkdownText, Configuration> engines = new EnumMap<>(MarkdownText.class);
  private final Problems problems;

  /** The templates that cannot be read and were told. */
  private final Set<String> told = new HashSet<>();

  /**
   * @param folder the user's templates, absolute; empty for none
   * @param problems takes what is wrong in the user's templates
   */
  Templates(Optional<Path> folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    this.loader = loader();
  }

  /** Values that templates had, and what they have instead. */
  private static final Map<String, String> GONE =
      Map.of(
          "said", "service.card has a line for each of these facts",
          "ports", "service.card has a line for the ports",
          "picture", "service.pictures has those of a service, one where the modes fit into one",
          "called", "passedOn is the name and the port in one",
          "port", "passedOn is the name and the port in one",
          "columns", "each value of a line of service.card has its modes",
          "switches", "moves has them by what they have in common",
          "withSubnets", "each network has its subnets");

  /** Loads what filling a first template takes: for whoever has a core that is idle meanwhile. */
  static void prepare() {
    new Configuration(RULES);
  }

  private Configuration engine(MarkdownText text) {
    Configuration engine = new Configuration(RULES);
    engine.setDefaultEncoding(StandardCharsets.UTF_8.name());
    engine.setLocale(Locale.ROOT);
    engine.setTimeZone(TimeZone.getTimeZone("UTC"));
    engine.setNumberFormat("computer");
    engine.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    engine.setAPIBuiltinEnabled(false);
    engine.setLogTemplateExceptions(false);
    engine.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    engine.setObjectWrapper(new ValueWrapper(RULES));
    engine.setOutputFormat(MarkdownFormat.of(text));
    engine.setLocalizedLookup(false);
    engine.setSharedVariable("code", spelled(text, text::code));
    // text between double quotes, which must not end there
    engine.setSharedVariable("quoted", spelled(text, text::quoted));
    // text of an HTML element that no Markdown is read in
    engine.setSharedVariable("html", spelled(text, text::html));
    engine.setTemplateLoader(loader);
    return engine;
  }

  private static TemplateMethodModelEx spelled(MarkdownText text, UnaryOperator<String> how) {
    return arguments -> MarkdownFormat.of(text).raw(how.apply(arguments.get(0).toString()));
  }

  private TemplateLoader loader() {
    TemplateLoader shipped =
        new ClassTemplateLoader(Templates.class, SHIPPED) {
          // what ships does not change meanwhile, and to ask opens the jar once more
          @Override
          public long getLastModified(Object source) {
            return 0;
          }
        };
    if (folder.isEmpty()) {
      return shipped;
    }
    if (!Files.isDirectory(folder.get())) {
      problems.add(
          Problem.error(
              "no-templates", "the folder of templates is not there", Location.of(folder.get())));
      return shipped;
    }
    try {
      return new MultiTemplateLoader(
          new TemplateLoader[] {new FileTemplateLoader(folder.get().toFile()), shipped});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether there is a template, by its path below the templates' folder. */
  boolean has(String name) {
    try {
      return loader.findTemplateSource(name) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills a template.
   *
   * @param text how values are spelled
   * @param name its path below the templates' folder
   * @param values what it may use
   * @return the text; empty where an error was added
   */
  Optional<String> fill(MarkdownText text, String name, Map<String, Object> values) {
    StringWriter out = new StringWriter();
    try {
      Template template = engines.computeIfAbsent(text, this::engine).getTemplate(name);
      template.process(new HashMap<>(values), out);
      return Optional.of(out.toString());
    } catch (ParseException e) {
      unreadable(e);
    } catch (TemplateException e) {
      if (!tellsOfUnreadable(e.getCause())) {
        problems.add(problem(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), e));
      }
    } catch (IOException e) {
      if (!tellsOfUnreadable(e)) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.empty();
  }

  /**
   * Tells of a template that cannot be read, where that is what went wrong. The engine remembers
   * such a template and wraps the error when it is asked for it again.
   */
  private boolean tellsOfUnreadable(@Nullable Throwable cause) {
    if (cause instanceof ParseException unreadable) {
      unreadable(unreadable);
      return true;
    }
    return cause != null && tellsOfUnreadable(cause.getCause());
  }

  private void unreadable(ParseException e) {
    if (told.add(e.getTemplateName())) {
      problems.add(problem(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e));
    }
  }

  private Problem problem(String name, Integer line, Integer column, Exception cause) {
    String message =
        cause instanceof TemplateException failed
            ? failed.getMessageWithoutStackTop()
            : cause.getMessage();
    Path file =
        folder
            .map(path -> path.resolve(name))
            .filter(Files::exists)
            .orElse(Path.of("site-templates", name));
    Location at =
        line == null || column == null || line < 1
            ? Location.of(file)
            : new Location(file, line, Math.max(1, column));
    Problem problem = Problem.error("template", firstLines(message), at);
    return cause instanceof InvalidReferenceException missing
        ? problem.withHint(gone(missing.getBlamedExpressionString()))
        : problem;
  }

  /** Says where a value is now that templates had once, or where those are that there are. */
  private static String gone(@Nullable String expression) {
    String name = expression == null ? "" : expression.substring(expression.lastIndexOf('.') + 1);
    String now = GONE.get(name);
    return now == null
        ? "the templates that ship, in site-templates, show which values there are"
        : name + " is no value of templates any more: " + now;
  }

  /** The engine says in the first line what is wrong, in the second with what. */
  private static String firstLines(String message) {
    return message
        .lines()
        .limit(2)
        .map(line -> line.replaceAll("\\s*\\[in template .*", "").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
