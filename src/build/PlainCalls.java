import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Rewrites compiled classes so that lambdas, references to methods, what records compare themselves
 * with and say of themselves, and comparators made of keys are plain classes and plain code, as
 * compilers wrote them before there was {@code invokedynamic}. Some two thousand of them are run
 * once in a start, and to link each costs a start a quarter of its time. What classes do stays the
 * same; the names of what is made hold {@value #MADE}.
 *
 * <p>The build runs it from its source: {@code java -cp ASM PlainCalls.java FOLDER}. A folder that
 * has been rewritten before is left as it is. What a call means is said in the documentation of
 * {@link java.lang.invoke.LambdaMetafactory} and {@link java.lang.runtime.ObjectMethods}.
 */
final class PlainCalls {

  private static final String MADE = "$$Plain";

  /** The method that makes one of a made class. */
  private static final String FACTORY = "of";

  /** What the compiler leaves to {@link java.lang.runtime.ObjectMethods}. */
  private static final List<String> OF_RECORDS = List.of("hashCode", "equals", "toString");

  /** The fields for what one needs, numbered. */
  private static final String FIELD = "captured";

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type CHARACTER = Type.getType(Character.class);

  private final Path folder;

  /** The classes that were made, by the one that may let them see its private methods. */
  private final Map<String, List<String>> mates = new LinkedHashMap<>();

  private PlainCalls(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    PlainCalls calls = new PlainCalls(Path.of(arguments[0]));
    List<Path> files;
    try (Stream<Path> all = Files.walk(calls.folder)) {
      files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : files) {
      calls.rewrite(file);
    }
    for (String host : calls.mates.keySet()) {
      calls.admit(host);
    }
  }

  private void rewrite(Path file) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    ClassWriter writer = new ClassWriter(0);
    Rewriting rewriting = new Rewriting(reader, writer);
    reader.accept(rewriting, 0);
    if (rewriting.changed) {
      Files.write(file, writer.toByteArray());
    }
  }

  /** Adds those that were made for a class and those in it to its nest (JVMS, section 4.7.29). */
  private void admit(String host) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(file(host)));
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public void visitEnd() {
            mates.get(host).forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    Files.write(file(host), writer.toByteArray());
  }

  private Path file(String name) {
    return folder.resolve(name + ".class");
  }

  private static boolean isReference(Type type) {
    return type.getSort() >= Type.ARRAY;
  }

  /** Copies a class with other calls. */
  private final class Rewriting extends ClassVisitor {

    private final String name;
    private final int version;
    private final Map<Method, List<Handle>> ofRecord = new LinkedHashMap<>();
    private final Map<Method, String> comparisons = new HashMap<>();

    /** By what they are and the method that is called. */
    private final Map<String, Lambdas> lambdas = new LinkedHashMap<>();

    private String host;
    private int made;
    private boolean changed;

    Rewriting(ClassReader reader, ClassWriter writer) {
      super(ASM9, writer);
      name = reader.getClassName();
      host = name;
      version = reader.readUnsignedShort(6);
    }

    @Override
    public void visitNestHost(String nestHost) {
      host = nestHost;
      super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      MethodVisitor code = super.visitMethod(access, method, descriptor, signature, exceptions);
      return new MethodVisitor(ASM9, code) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String site, Handle bootstrap, Object... arguments) {
          if (bootstrap.getName().equals("metafactory")) {
            changed = true;
            lambda(called, site, arguments);
          } else if (OF_RECORDS.contains(called)) {
            changed = true;
            ofRecord(new Method(called + MADE, site), arguments);
          } else {
            super.visitInvokeDynamicInsn(called, site, bootstrap, arguments);
          }
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String descriptor, boolean isInterface) {
          Method method = new Method(called, descriptor);
          if (!owner.equals(Comparison.COMPARATOR.getInternalName())
              || !Comparison.isKnown(method)) {
            super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
            return;
          }
          changed = true;
          Comparison comparison = new Comparison(method, opcode == INVOKEINTERFACE);
          String plain = comparisons.get(method);
          if (plain == null) {
            plain = name + MADE + made++;
            write(plain, comparison.write(plain, version, host));
            comparisons.put(method, plain);
          }
          super.visitMethodInsn(INVOKESTATIC, plain, FACTORY, comparison.site(), false);
        }

        private void ofRecord(Method plain, Object[] arguments) {
          List<Handle> fields = new ArrayList<>();
          for (Object getter : List.of(arguments).subList(2, arguments.length)) {
            fields.add((Handle) getter);
          }
          ofRecord.put(plain, fields);
          super.visitMethodInsn(INVOKESTATIC, name, plain.getName(), plain.getDescriptor(), false);
        }

        private void lambda(String called, String site, Object[] arguments) {
          Method erased = new Method(called, ((Type) arguments[0]).getDescriptor());
          Type made = Type.getReturnType(site);
          Lambdas like =
              lambdas.computeIfAbsent(
                  made + " " + erased,
                  any -> new Lambdas(name + MADE + Rewriting.this.made++, made, erased));
          String factory =
              like.add(Type.getArgumentTypes(site), (Handle) arguments[1], (Type) arguments[2]);
          super.visitMethodInsn(INVOKESTATIC, like.name(), factory, site, false);
        }
      };
    }

    /** Writes a class that this one uses. */
    private void write(String plain, byte[] bytes) {
      try {
        Files.write(file(plain), bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      mates.computeIfAbsent(host, any -> new ArrayList<>()).add(plain);
    }

    @Override
    public void visitEnd() {
      lambdas.values().forEach(like -> write(like.name(), like.write(version, host)));
      ofRecord.forEach(
          (method, fields) -> {
            int access = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
            MethodVisitor code =
                super.visitMethod(access, method.getName(), method.getDescriptor(), null, null);
            new RecordCode(Type.getObjectType(name), fields, access, method, code).write();
          });
      super.visitEnd();
    }
  }

  /** Code of a record over some of its fields. */
  private static final class RecordCode {

    private static final Type OBJECTS = Type.getType(Objects.class);
    private static final Type STRING = Type.getType(String.class);
    private static final Type BUILDER = Type.getType(StringBuilder.class);
    private static final Method APPEND = Method.getMethod("StringBuilder append (String)");

    private final Type self;
    private final List<Handle> fields;
    private final Method method;
    private final GeneratorAdapter code;

    RecordCode(Type self, List<Handle> fields, int access, Method method, MethodVisitor code) {
      this.self = self;
      this.fields = fields;
      this.method = method;
      this.code = new GeneratorAdapter(access, method, code);
    }

    void write() {
      code.visitCode();
      if (method.getName().equals("hashCode" + MADE)) {
        hash();
      } else if (method.getName().equals("equals" + MADE)) {
        equality();
      } else {
        text();
      }
      code.returnValue();
      code.visitMaxs(6, 2);
      code.visitEnd();
    }

    /** Puts the value of a field on the stack, in a box where it is a primitive. */
    private void get(int argument, Handle field) {
      Type type = Type.getType(field.getDesc());
      code.loadArg(argument);
      if (argument > 0) {
        code.checkCast(self);
      }
      code.getField(self, field.getName(), type);
      code.valueOf(type);
    }

    private void hash() {
      code.push(0);
      for (Handle field : fields) {
        code.push(31);
        code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
        get(0, field);
        code.invokeStatic(OBJECTS, Method.getMethod("int hashCode (Object)"));
        code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
      }
    }

    private void text() {
      String binary = self.getInternalName();
      // one within a method has a number before its name: Outer$1Name
      String simple = binary.replaceFirst("^(.*/)?(.*\\$\\d*)?", "");
      code.newInstance(BUILDER);
      code.dup();
      code.invokeConstructor(BUILDER, Method.getMethod("void <init> ()"));
      String before = simple + "[";
      for (Handle field : fields) {
        append(before + field.getName() + "=");
        get(0, field);
        code.invokeStatic(STRING, Method.getMethod("String valueOf (Object)"));
        code.invokeVirtual(BUILDER, APPEND);
        before = ", ";
      }
      append(fields.isEmpty() ? before + "]" : "]");
      code.invokeVirtual(BUILDER, Method.getMethod("String toString ()"));
    }

    private void append(String text) {
      code.push(text);
      code.invokeVirtual(BUILDER, APPEND);
    }

    private void equality() {
      Label other = code.newLabel();
      Label differs = code.newLabel();
      code.loadArg(0);
      code.loadArg(1);
      code.visitJumpInsn(IF_ACMPNE, other);
      code.push(true);
      code.returnValue();
      mark(other);
      code.loadArg(1);
      code.instanceOf(self);
      code.visitJumpInsn(IFEQ, differs);
      for (Handle field : fields) {
        get(0, field);
        get(1, field);
        code.invokeStatic(OBJECTS, Method.getMethod("boolean equals (Object, Object)"));
        code.visitJumpInsn(IFEQ, differs);
      }
      code.push(true);
      code.returnValue();
      mark(differs);
      code.push(false);
    }

    private void mark(Label label) {
      code.mark(label);
      Object[] locals = {self.getInternalName(), OBJECT.getInternalName()};
      code.visitFrame(F_NEW, locals.length, locals, 0, new Object[0]);
    }
  }

  /** A class with what it needs in fields, and what such classes have in common. */
  private static final class Made {

    final Type self;
    private final Type type;
    private final Map<String, Type> fields;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    /**
     * Begins a class.
     *
     * @param type the interface that it is of
     * @param fields its fields by name, in the order in which its constructor takes them
     */
    Made(String name, int version, String host, Type type, Map<String, Type> fields) {
      this.self = Type.getObjectType(name);
      this.type = type;
      this.fields = fields;
      String[] interfaces = {type.getInternalName()};
      int access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
      writer.visit(version, access, name, null, OBJECT.getInternalName(), interfaces);
      writer.visitNestHost(host);
      construct();
    }

    private void construct() {
      GeneratorAdapter code = method(ACC_PRIVATE, constructor());
      code.loadThis();
      code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
      int argument = 0;
      for (Map.Entry<String, Type> field : fields.entrySet()) {
        int access = ACC_PRIVATE | ACC_FINAL;
        String kept = field.getValue().getDescriptor();
        writer.visitField(access, field.getKey(), kept, null, null).visitEnd();
        code.loadThis();
        code.loadArg(argument++);
        code.putField(self, field.getKey(), field.getValue());
      }
      end(code);
    }

    private Method constructor() {
      return new Method("<init>", Type.VOID_TYPE, fields.values().toArray(Type[]::new));
    }

    GeneratorAdapter method(int access, Method method) {
      GeneratorAdapter code = new GeneratorAdapter(access, method, null, null, writer);
      code.visitCode();
      return code;
    }

    static void end(GeneratorAdapter code) {
      code.returnValue();
      code.endMethod();
    }

    /**
     * Adds a method that makes one.
     *
     * @param values puts the values of all fields on the stack
     */
    void factory(String name, Type[] captured, Consumer<GeneratorAdapter> values) {
      GeneratorAdapter code = method(ACC_STATIC, new Method(name, type, captured));
      code.newInstance(self);
      code.dup();
      values.accept(code);
      code.invokeConstructor(self, constructor());
      end(code);
    }

    /** Puts the value of a field on the stack. */
    void get(GeneratorAdapter code, String field) {
      code.loadThis();
      code.getField(self, field, fields.get(field));
    }

    byte[] bytes() {
      writer.visitEnd();
      return writer.toByteArray();
    }
  }

  /**
   * The class of all lambdas and references to methods in one class that are of one type: to load
   * one takes a start less than one for each of them.
   */
  private static final class Lambdas {

    private static final String WHICH = "which";

    /**
     * One of them.
     *
     * @param captured the types of what it captures
     * @param target what it calls
     * @param exact the types that it is called with and returns
     */
    private record Case(Type[] captured, Handle target, Type exact) {}

    private final String name;
    private final Type made;
    private final Method erased;
    private final List<Case> cases = new ArrayList<>();

    Lambdas(String name, Type made, Method erased) {
      this.name = name;
      this.made = made;
      this.erased = erased;
    }

    String name() {
      return name;
    }

    /** Adds one, and returns the method that makes one of what it captures. */
    String add(Type[] captured, Handle target, Type exact) {
      cases.add(new Case(captured, target, exact));
      return FACTORY + (cases.size() - 1);
    }

    byte[] write(int version, String host) {
      Map<String, Type> fields = fields();
      Made plain = new Made(name, version, host, made, fields);
      for (int i = 0; i < cases.size(); i++) {
        factory(plain, i, fields);
      }
      call(plain);
      return plain.bytes();
    }

    /** Returns the type of the field that holds a value: all references are objects to it. */
    private static Type kept(Type captured) {
      return isReference(captured) ? OBJECT : captured;
    }

    private static String name(Type kept, int number) {
      return FIELD + (isReference(kept) ? "" : kept.getDescriptor()) + number;
    }

    /** Returns the fields by name, as many as the one needs that needs most of a type. */
    private Map<String, Type> fields() {
      Map<String, Type> fields = new LinkedHashMap<>();
      fields.put(WHICH, Type.INT_TYPE);
      for (Case each : cases) {
        List<String> names = names(each);
        for (int i = 0; i < names.size(); i++) {
          fields.put(names.get(i), kept(each.captured()[i]));
        }
      }
      return fields;
    }

    /** Returns the names of the fields for what one captures, in that order. */
    private static List<String> names(Case of) {
      Map<Type, Integer> used = new HashMap<>();
      List<String> names = new ArrayList<>();
      for (Type captured : of.captured()) {
        Type kept = kept(captured);
        names.add(name(kept, used.merge(kept, 1, Integer::sum) - 1));
      }
      return names;
    }

    private void factory(Made plain, int number, Map<String, Type> fields) {
      Case of = cases.get(number);
      List<String> names = names(of);
      plain.factory(
          FACTORY + number,
          of.captured(),
          code ->
              fields.forEach(
                  (field, type) -> {
                    if (field.equals(WHICH)) {
                      code.push(number);
                    } else if (names.contains(field)) {
                      code.loadArg(names.indexOf(field));
                    } else {
                      nothing(code, type);
                    }
                  }));
    }

    private static void nothing(GeneratorAdapter code, Type type) {
      switch (type.getSort()) {
        case Type.LONG -> code.push(0L);
        case Type.FLOAT -> code.push(0F);
        case Type.DOUBLE -> code.push(0D);
        case Type.OBJECT, Type.ARRAY -> code.visitInsn(ACONST_NULL);
        default -> code.push(0);
      }
    }

    private void call(Made plain) {
      GeneratorAdapter code = plain.method(ACC_PUBLIC, erased);
      Label[] labels = cases.stream().map(any -> code.newLabel()).toArray(Label[]::new);
      boolean several = labels.length > 1;
      if (several) {
        plain.get(code, WHICH);
        code.visitTableSwitchInsn(0, labels.length - 1, labels[0], labels);
      }
      for (int i = 0; i < labels.length; i++) {
        if (several) {
          code.mark(labels[i]);
          frame(code);
        }
        call(plain, code, cases.get(i));
        code.returnValue();
      }
      code.endMethod();
    }

    private void frame(GeneratorAdapter code) {
      List<Object> locals = new ArrayList<>(List.of(name));
      for (Type type : erased.getArgumentTypes()) {
        locals.add(
            switch (type.getSort()) {
              case Type.LONG -> LONG;
              case Type.FLOAT -> FLOAT;
              case Type.DOUBLE -> DOUBLE;
              case Type.OBJECT, Type.ARRAY -> type.getInternalName();
              default -> INTEGER;
            });
      }
      code.visitFrame(F_NEW, locals.size(), locals.toArray(), 0, new Object[0]);
    }

    private void call(Made plain, GeneratorAdapter code, Case of) {
      Handle target = of.target();
      Type exact = of.exact();
      Type[] captured = of.captured();
      List<String> names = names(of);
      Type owner = Type.getObjectType(target.getOwner());
      boolean isNew = target.getTag() == H_NEWINVOKESPECIAL;
      List<Type> wanted = new ArrayList<>();
      if (isNew) {
        code.newInstance(owner);
        code.dup();
      } else if (target.getTag() != H_INVOKESTATIC) {
        wanted.add(owner);
      }
      wanted.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
      for (int i = 0; i < captured.length; i++) {
        plain.get(code, names.get(i));
        convert(code, kept(captured[i]), captured[i], wanted.get(i));
      }
      Type[] given = erased.getArgumentTypes();
      for (int i = 0; i < given.length; i++) {
        code.loadArg(i);
        convert(code, given[i], exact.getArgumentTypes()[i], wanted.get(captured.length + i));
      }
      code.visitMethodInsn(
          opcode(target),
          target.getOwner(),
          target.getName(),
          target.getDesc(),
          target.isInterface());
      Type result = isNew ? owner : Type.getReturnType(target.getDesc());
      Type returned = erased.getReturnType();
      if (!returned.equals(Type.VOID_TYPE)) {
        convert(code, result, result, isReference(returned) ? exact.getReturnType() : returned);
      }
    }

    /** A nest mate calls private methods like others (JVMS, section 5.4.4). */
    private static int opcode(Handle target) {
      return switch (target.getTag()) {
        case H_INVOKESTATIC -> INVOKESTATIC;
        case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
        default -> target.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
      };
    }

    /**
     * Converts what stands on the stack.
     *
     * @param known what it is where more than {@code given} is known
     */
    private static void convert(GeneratorAdapter code, Type given, Type known, Type wanted) {
      if (isReference(given) && isReference(wanted)) {
        if (!given.equals(wanted)) {
          code.checkCast(wanted);
        }
      } else if (isReference(wanted)) {
        code.valueOf(given);
      } else if (known.equals(CHARACTER)) {
        code.unbox(Type.CHAR_TYPE);
        code.cast(Type.CHAR_TYPE, wanted);
      } else if (isReference(given)) {
        code.unbox(wanted);
      } else {
        code.cast(given, wanted);
      }
    }
  }

  /**
   * What a method of {@link java.util.Comparator} returns: its own are lambdas that can be written
   * to a file, which no cache of classes keeps.
   *
   * @param method one that {@link #isKnown}
   * @param isNext whether it goes on from another comparator
   */
  private record Comparison(Method method, boolean isNext) {

    static final Type COMPARATOR = Type.getType(Comparator.class);

    private static final Type KEY = Type.getType(Function.class);
    private static final Type NUMBER = Type.getType(ToIntFunction.class);
    private static final Type COMPARABLE = Type.getType(Comparable.class);
    private static final Method COMPARE = Method.getMethod("int compare (Object, Object)");
    private static final Set<Method> KNOWN =
        Set.of(
            new Method("comparing", COMPARATOR, new Type[] {KEY}),
            new Method("comparing", COMPARATOR, new Type[] {KEY, COMPARATOR}),
            new Method("comparingInt", COMPARATOR, new Type[] {NUMBER}),
            new Method("thenComparing", COMPARATOR, new Type[] {COMPARATOR}),
            new Method("thenComparing", COMPARATOR, new Type[] {KEY}),
            new Method("thenComparing", COMPARATOR, new Type[] {KEY, COMPARATOR}),
            new Method("thenComparingInt", COMPARATOR, new Type[] {NUMBER}));

    static boolean isKnown(Method method) {
      return KNOWN.contains(method);
    }

    /** Returns the descriptor of what makes one: what stands on the stack, and what comes of it. */
    String site() {
      List<Type> taken = new ArrayList<>();
      if (isNext) {
        taken.add(COMPARATOR);
      }
      taken.addAll(List.of(method.getArgumentTypes()));
      return Type.getMethodDescriptor(COMPARATOR, taken.toArray(Type[]::new));
    }

    byte[] write(String name, int version, String host) {
      return new Code(name, site(), version, host).write(isNext);
    }

    /** The class of one. */
    private static final class Code {

      private final Type[] captured;
      private final Made plain;

      Code(String name, String site, int version, String host) {
        this.captured = Type.getArgumentTypes(site);
        Map<String, Type> fields = new LinkedHashMap<>();
        for (Type type : captured) {
          fields.put(FIELD + fields.size(), type);
        }
        this.plain = new Made(name, version, host, COMPARATOR, fields);
      }

      byte[] write(boolean isNext) {
        plain.factory(FACTORY, captured, GeneratorAdapter::loadArgs);
        GeneratorAdapter code = plain.method(ACC_PUBLIC, COMPARE);
        int field = 0;
        if (isNext) {
          unlessDecided(code);
          field = 1;
        }
        if (captured[field].equals(NUMBER)) {
          number(code, field, 0);
          number(code, field, 1);
          code.invokeStatic(
              Type.getType(Integer.class), Method.getMethod("int compare (int, int)"));
        } else if (captured[field].equals(COMPARATOR)) {
          get(code, field);
          code.loadArgs();
          code.invokeInterface(COMPARATOR, COMPARE);
        } else if (captured.length > field + 1) {
          get(code, field + 1);
          key(code, field, 0);
          key(code, field, 1);
          code.invokeInterface(COMPARATOR, COMPARE);
        } else {
          key(code, field, 0);
          code.checkCast(COMPARABLE);
          key(code, field, 1);
          code.invokeInterface(COMPARABLE, Method.getMethod("int compareTo (Object)"));
        }
        Made.end(code);
        return plain.bytes();
      }

      /** Returns what the comparator before says, unless that is that both are equal. */
      private void unlessDecided(GeneratorAdapter code) {
        Label equal = code.newLabel();
        get(code, 0);
        code.loadArgs();
        code.invokeInterface(COMPARATOR, COMPARE);
        code.dup();
        code.visitJumpInsn(IFEQ, equal);
        code.returnValue();
        code.mark(equal);
        Object[] locals = {
          plain.self.getInternalName(), OBJECT.getInternalName(), OBJECT.getInternalName()
        };
        code.visitFrame(F_NEW, locals.length, locals, 1, new Object[] {INTEGER});
        code.pop();
      }

      private void get(GeneratorAdapter code, int field) {
        plain.get(code, FIELD + field);
      }

      private void key(GeneratorAdapter code, int field, int argument) {
        get(code, field);
        code.loadArg(argument);
        code.invokeInterface(KEY, Method.getMethod("Object apply (Object)"));
      }

      private void number(GeneratorAdapter code, int field, int argument) {
        get(code, field);
        code.loadArg(argument);
        code.invokeInterface(NUMBER, Method.getMethod("int applyAsInt (Object)"));
      }
    }
  }
}
