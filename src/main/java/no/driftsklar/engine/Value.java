package no.driftsklar.engine;

import java.lang.reflect.Method;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A value that {@link StraightCode} works out from what it is given. */
interface Value {

    /**
     * Adds the code that works it out.
     *
     * @param from the place of the argument that it is worked out from
     * @return the type of what is on the stack then
     */
    Class<?> write(MethodVisitor code, int from);

    /** What a method of the argument returns. */
    static Value of(Class<?> type, String method) {
        Method called = method(type, method);
        return (code, from) -> {
            code.visitVarInsn(Opcodes.ALOAD, from);
            return call(code, called);
        };
    }

    /** What a method of the value returns. */
    default Value then(Class<?> type, String method) {
        Method called = method(type, method);
        return (code, from) -> {
            write(code, from);
            return call(code, called);
        };
    }

    /** What a method of the argument returns for a place. */
    static Value at(Class<?> type, String method, int place) {
        Method called = method(type, method, int.class);
        return (code, from) -> {
            code.visitVarInsn(Opcodes.ALOAD, from);
            code.visitLdcInsn(place);
            return call(code, called);
        };
    }

    /** Whether the argument, an array of an enum, has a constant in a place. */
    static Value is(int place, Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        Method equals = method(Object.class, "equals", Object.class);
        return (code, from) -> {
            code.visitVarInsn(Opcodes.ALOAD, from);
            code.visitLdcInsn(place);
            code.visitInsn(Opcodes.AALOAD);
            code.visitFieldInsn(Opcodes.GETSTATIC, Type.getInternalName(type), constant.name(), Type.getDescriptor(type));
            return call(code, equals);
        };
    }

    private static Class<?> call(MethodVisitor code, Method method) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Type.getInternalName(method.getDeclaringClass()), method.getName(),
                Type.getMethodDescriptor(method), false);
        return method.getReturnType();
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
