package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes what is the same for every project as one method after another without a loop, and gives it as one method handle:
 * code that HotSpot takes like code written by hand. Handles that are combined from many small ones run as fast in the end,
 * but HotSpot takes about twice as long to compile them, and a run over a file has to wait for that.
 */
final class StraightCode {

    /** Statements in one method: few enough that HotSpot compiles the method whole, with all that it calls. */
    private static final int IN_A_METHOD = 24;

    private static final MethodType FIRING = MethodType.methodType(int.class, Object.class, int[].class);
    private static final MethodType SETTING = MethodType.methodType(void.class, Object.class, Object.class);

    /** Places of the arguments of a method, and of what it counts. */
    private static final int BEAN = 0;
    private static final int WITH = 1;
    private static final int COUNT = 2;

    private final Class<?> bean;
    private final String name;
    private final ClassWriter code = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    /** @param bean the type of the fact that the code is about; the code sees the classes that it sees */
    private StraightCode(Class<?> bean) {
        this.bean = bean;
        this.name = Type.getInternalName(bean) + "Code";
        code.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, name, null, "java/lang/Object", null);
    }

    /**
     * A rule.
     *
     * @param place      where it stands in the rule base
     * @param conditions all must hold for it to fire; constants that bear the predicate as their method {@code test}
     */
    record Rule(int place, List<Enum<?>> conditions) {
    }

    /**
     * A handle {@code (Object fact, int[] fired) -> int} that puts the places of the rules whose conditions hold into the
     * array, in the order given, and returns how many they are.
     */
    static MethodHandle firing(Class<?> fact, List<Rule> rules) {
        StraightCode code = new StraightCode(fact);
        MethodVisitor run = code.method(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", FIRING.toMethodDescriptorString());
        run.visitInsn(Opcodes.ICONST_0);
        run.visitVarInsn(Opcodes.ISTORE, COUNT);
        String test = Type.getMethodDescriptor(Type.BOOLEAN_TYPE, Type.getType(fact));
        String type = Type.getMethodDescriptor(Type.INT_TYPE, Type.getType(fact), Type.getType(int[].class), Type.INT_TYPE);
        for (int from = 0; from < rules.size(); from += IN_A_METHOD) {
            String part = "rules" + from;
            run.visitVarInsn(Opcodes.ALOAD, BEAN);
            run.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(fact));
            run.visitVarInsn(Opcodes.ALOAD, WITH);
            run.visitVarInsn(Opcodes.ILOAD, COUNT);
            code.call(run, part, type);
            run.visitVarInsn(Opcodes.ISTORE, COUNT);
            MethodVisitor method = code.method(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, part, type);
            for (Rule rule : part(rules, from)) {
                Label next = new Label();
                for (Enum<?> condition : rule.conditions()) {
                    Type predicate = Type.getType(condition.getDeclaringClass());
                    method.visitFieldInsn(Opcodes.GETSTATIC, predicate.getInternalName(), condition.name(),
                            predicate.getDescriptor());
                    method.visitVarInsn(Opcodes.ALOAD, BEAN);
                    method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, predicate.getInternalName(), "test", test, false);
                    method.visitJumpInsn(Opcodes.IFEQ, next);
                }
                method.visitVarInsn(Opcodes.ALOAD, WITH);
                method.visitVarInsn(Opcodes.ILOAD, COUNT);
                method.visitLdcInsn(rule.place());
                method.visitInsn(Opcodes.IASTORE);
                method.visitIincInsn(COUNT, 1);
                if (!rule.conditions().isEmpty()) {
                    method.visitLabel(next);
                    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                }
            }
            method.visitVarInsn(Opcodes.ILOAD, COUNT);
            method.visitInsn(Opcodes.IRETURN);
            end(method);
        }
        run.visitVarInsn(Opcodes.ILOAD, COUNT);
        run.visitInsn(Opcodes.IRETURN);
        end(run);
        return code.handle(FIRING);
    }

    /**
     * Sets a property of a bean.
     *
     * @param value null is set as it is; a primitive is boxed where the property takes an object
     */
    record Setting(Method setter, Value value) {
    }

    /** A handle {@code (Object bean, Object from) -> void} that sets properties to values that are worked out. */
    static MethodHandle setting(Class<?> bean, Class<?> from, List<Setting> settings) {
        StraightCode code = new StraightCode(bean);
        String type = Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(bean), Type.getType(from));
        MethodVisitor run = code.method(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", SETTING.toMethodDescriptorString());
        for (int start = 0; start < settings.size(); start += IN_A_METHOD) {
            String part = "settings" + start;
            run.visitVarInsn(Opcodes.ALOAD, BEAN);
            run.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(bean));
            run.visitVarInsn(Opcodes.ALOAD, WITH);
            run.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(from));
            code.call(run, part, type);
            MethodVisitor method = code.method(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, part, type);
            for (Setting setting : part(settings, start)) {
                method.visitVarInsn(Opcodes.ALOAD, BEAN);
                convert(method, setting.value().write(method, WITH), setting.setter().getParameterTypes()[0]);
                method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Type.getInternalName(bean), setting.setter().getName(),
                        Type.getMethodDescriptor(setting.setter()), false);
            }
            method.visitInsn(Opcodes.RETURN);
            end(method);
        }
        run.visitInsn(Opcodes.RETURN);
        end(run);
        return code.handle(SETTING);
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(from, Math.min(from + IN_A_METHOD, all.size()));
    }

    private static void convert(MethodVisitor method, Class<?> type, Class<?> to) {
        if (type.isPrimitive() && !to.isPrimitive()) {
            String object = Type.getInternalName(MethodType.methodType(type).wrap().returnType());
            method.visitMethodInsn(Opcodes.INVOKESTATIC, object, "valueOf", "(" + Type.getDescriptor(type) + ")L" + object
                    + ";", false);
        } else if (!to.isAssignableFrom(type)) {
            method.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(to));
        }
    }

    private MethodVisitor method(int access, String method, String type) {
        MethodVisitor visitor = code.visitMethod(access, method, type, null, null);
        visitor.visitCode();
        return visitor;
    }

    private void call(MethodVisitor from, String method, String type) {
        from.visitMethodInsn(Opcodes.INVOKESTATIC, name, method, type, false);
    }

    private static void end(MethodVisitor method) {
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private MethodHandle handle(MethodType type) {
        code.visitEnd();
        try {
            return MethodHandles.publicLookup().findStatic(new Loader(bean.getClassLoader()).define(code.toByteArray()),
                    "run", type);
        } catch (IllegalAccessException | NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads the code of one handle, so that it goes when the handle goes. */
    private static final class Loader extends ClassLoader {

        Loader(ClassLoader rules) {
            super(rules);
        }

        Class<?> define(byte[] code) {
            return defineClass(null, code, 0, code.length);
        }
    }
}
