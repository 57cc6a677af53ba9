package io.github.driftless.page;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.Version;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hands values to templates as Freemarker does, but reads what a public record is made of without
 * looking first at all that its class could be asked: that takes as long as to fill the templates,
 * and they hardly ask anything else.
 */
final class ValueWrapper extends DefaultObjectWrapper {

  private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();

  ValueWrapper(Version rules) {
    super(rules);
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    return value instanceof Record seen && Modifier.isPublic(seen.getClass().getModifiers())
        ? new RecordModel(seen)
        : super.handleUnknownType(value);
  }

  private TemplateModel usual(Object value) throws TemplateModelException {
    return super.handleUnknownType(value);
  }

  private static Map<String, Method> components(Class<?> type) {
    Map<String, Method> components = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), component.getAccessor());
    }
    return components;
  }

  /** A record. What is no component of it, Freemarker knows. */
  private final class RecordModel
      implements MethodCallAwareTemplateHashModel,
          TemplateHashModelEx,
          TemplateScalarModel,
          AdapterTemplateModel,
          WrapperTemplateModel {

    private final Record value;

    RecordModel(Record value) {
      this.value = value;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      Method accessor =
          components.computeIfAbsent(value.getClass(), ValueWrapper::components).get(key);
      if (accessor == null) {
        return usual().get(key);
      }
      try {
        return wrap(accessor.invoke(value));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new TemplateModelException("cannot read " + key, e);
      }
    }

    @Override
    public TemplateModel getBeforeMethodCall(String key)
        throws TemplateModelException, ShouldNotBeGetAsMethodException {
      return usual() instanceof MethodCallAwareTemplateHashModel aware
          ? aware.getBeforeMethodCall(key)
          : usual().get(key);
    }

    private TemplateHashModelEx usual() throws TemplateModelException {
      return (TemplateHashModelEx) ValueWrapper.this.usual(value);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public int size() throws TemplateModelException {
      return usual().size();
    }

    @Override
    public TemplateCollectionModel keys() throws TemplateModelException {
      return usual().keys();
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
      return usual().values();
    }

    @Override
    public String getAsString() {
      return value.toString();
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
      return value;
    }

    @Override
    public Object getWrappedObject() {
      return value;
    }
  }
}
