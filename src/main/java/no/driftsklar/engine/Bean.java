package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;

/** A fact type that Drools made from its declaration. */
final class Bean {

    private final Class<?> type;
    private final MethodHandle constructor;
    private final Map<String, MethodHandle> setters = new HashMap<>();

    Bean(RuleBase ruleBase, String name) {
        try {
            type = ruleBase.classes().loadClass(Stage.factTypes(ruleBase.catalogue().id()) + "." + name);
            constructor = MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
            for (var method : type.getMethods()) {
                if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
                    setters.put(property(method.getName()), MethodHandles.publicLookup().unreflect(method));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rule base is damaged", e);
        }
    }

    private static String property(String setter) {
        return Character.toLowerCase(setter.charAt(3)) + setter.substring(4);
    }

    /** A handle that sets a property of a bean to what another handle reads from its one argument. */
    MethodHandle setting(String property, MethodHandle read) {
        MethodHandle setter = setter(property);
        return MethodHandles.filterArguments(setter, 1, read.asType(
                read.type().changeReturnType(setter.type().parameterType(1))));
    }

    private MethodHandle setter(String property) {
        MethodHandle setter = setters.get(property);
        if (setter == null) {
            throw new IllegalStateException(type.getSimpleName() + " has no " + property);
        }
        return setter;
    }

    /** A bean with some of its properties set. */
    Object create(Map<String, Object> properties) {
        try {
            Object bean = constructor.invokeExact();
            for (Map.Entry<String, Object> property : properties.entrySet()) {
                setter(property.getKey()).invoke(bean, property.getValue());
            }
            return bean;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
