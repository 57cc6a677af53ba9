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
 * with, and comparators made of keys are plain classes and plain code, as compilers wrote them
 * before there was {@code invokedynamic}. Some two thousand of them are run once in a start, and to link each costs a start
 * a quarter of its time. What classes do stays the same; the names of what is made hold {@value
 * #MADE}.
 *
 * <p>The build runs it from its source: {@code java -cp ASM PlainCalls.java FOLDER}. A folder that
 * has been rewritten before is left as it is. What a call means is said in the documentation of
 * {@link java.lang.invoke.LambdaMetafactory} and {@link java.lang.runtime.ObjectMethods}.
 */
final class PlainCalls {

  private static final String MADE = "$$Plain";

  /** The method that makes one of a made class. */
  private static final String FACTORY = "of";

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
          } else if (called.equals("hashCode") || called.equals("equals")) {
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
          String plain =
              comparisons.computeIfAbsent(
                  method, any -> made(type -> comparison.write(type, version, host)));
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
          String plain =
              made(
                  type ->
                      new Lambda(type, site, erased)
                          .write(version, host, (Handle) arguments[1], (Type) arguments[2]));
          super.visitMethodInsn(INVOKESTATIC, plain, FACTORY, site, false);
        }
      };
    }

    /** Writes a class that this one uses, and returns its name. */
    private String made(Function<String, byte[]> bytes) {
      String plain = name + MADE + made++;
      try {
        Files.write(file(plain), bytes.apply(plain));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      mates.computeIfAbsent(host, any -> new ArrayList<>()).add(plain);
      return plain;
    }

    @Override
    public void visitEnd() {
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
      } else {
        equality();
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

  /** A class with a method, and with fields for what that needs. */
  private abstract static class Made {

    static final String FIELD = "captured";

    final Type self;
    final Type[] captured;
    private final Type made;
    final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    /**
     * @param site takes the values of the fields and returns the type that it is one of
     */
    Made(String name, String site) {
      this.self = Type.getObjectType(name);
      this.captured = Type.getArgumentTypes(site);
      this.made = Type.getReturnType(site);
    }

    /** Begins the class: all but the method. */
    final void begin(int version, String host) {
      String[] interfaces = {made.getInternalName()};
      int access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
      writer.visit(
          version, access, self.getInternalName(), null, OBJECT.getInternalName(), interfaces);
      writer.visitNestHost(host);
      Method constructor = new Method("<init>", Type.VOID_TYPE, captured);
      construct(constructor);
      GeneratorAdapter code = method(ACC_STATIC, new Method(FACTORY, made, captured));
      code.newInstance(self);
      code.dup();
      code.loadArgs();
      code.invokeConstructor(self, constructor);
      end(code);
    }

    final GeneratorAdapter method(int access, Method method) {
      GeneratorAdapter code = new GeneratorAdapter(access, method, null, null, writer);
      code.visitCode();
      return code;
    }

    static void end(GeneratorAdapter code) {
      code.returnValue();
      code.endMethod();
    }

    private void construct(Method constructor) {
      GeneratorAdapter code = method(ACC_PRIVATE, constructor);
      code.loadThis();
      code.invokeConstructor(OBJECT, Method.getMethod("void <init> ()"));
      for (int i = 0; i < captured.length; i++) {
        String type = captured[i].getDescriptor();
        writer.visitField(ACC_PRIVATE | ACC_FINAL, FIELD + i, type, null, null).visitEnd();
        code.loadThis();
        code.loadArg(i);
        code.putField(self, FIELD + i, captured[i]);
      }
      end(code);
    }
  }

  /** The class of a lambda or of a reference to a method. */
  private static final class Lambda extends Made {

    private final Method erased;

    Lambda(String name, String site, Method erased) {
      super(name, site);
      this.erased = erased;
    }

    byte[] write(int version, String host, Handle target, Type exact) {
      begin(version, host);
      call(target, exact);
      writer.visitEnd();
      return writer.toByteArray();
    }

    private void call(Handle target, Type exact) {
      GeneratorAdapter code = method(ACC_PUBLIC, erased);
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
        code.loadThis();
        code.getField(self, FIELD + i, captured[i]);
        convert(code, captured[i], captured[i], wanted.get(i));
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
      end(code);
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
      return new Code(name, site()).write(version, host, isNext);
    }

    private static final class Code extends Made {

      Code(String name, String site) {
        super(name, site);
      }

      byte[] write(int version, String host, boolean isNext) {
        begin(version, host);
        GeneratorAdapter code = method(ACC_PUBLIC, COMPARE);
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
        end(code);
        writer.visitEnd();
        return writer.toByteArray();
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
          self.getInternalName(), OBJECT.getInternalName(), OBJECT.getInternalName()
        };
        code.visitFrame(F_NEW, locals.length, locals, 1, new Object[] {INTEGER});
        code.pop();
      }

      private void get(GeneratorAdapter code, int field) {
        code.loadThis();
        code.getField(self, FIELD + field, captured[field]);
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
