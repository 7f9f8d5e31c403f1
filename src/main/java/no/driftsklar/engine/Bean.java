package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** A fact type that Drools made from its declaration. */
final class Bean {

    private final Class<?> type;
    private final Map<String, Method> setters = new HashMap<>();

    Bean(RuleBase ruleBase, String name) {
        try {
            type = ruleBase.classes().loadClass(Stage.factTypes(ruleBase.catalogue().id()) + "." + name);
        } catch (ReflectiveOperationException e) {
            throw damaged(e);
        }
        for (Method method : type.getMethods()) {
            if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
                setters.put(property(method.getName()), method);
            }
        }
    }

    private static IllegalStateException damaged(ReflectiveOperationException e) {
        return new IllegalStateException("the compiled rule base is damaged", e);
    }

    private static String property(String setter) {
        return Character.toLowerCase(setter.charAt(3)) + setter.substring(4);
    }

    Class<?> type() {
        return type;
    }

    /** A handle {@code (Object bean, Object from) -> void} that sets properties to what is worked out from an object. */
    MethodHandle setting(Class<?> from, Map<String, Value> values) {
        return StraightCode.setting(type, from, values.entrySet().stream().map(value ->
                new StraightCode.Setting(setter(value.getKey()), value.getValue())).toList());
    }

    private Method setter(String property) {
        Method setter = setters.get(property);
        if (setter == null) {
            throw new IllegalStateException(type.getSimpleName() + " has no " + property);
        }
        return setter;
    }

    /** A bean with some of its properties set. */
    Object create(Map<String, Object> properties) {
        try {
            Object bean = type.getConstructor().newInstance();
            for (Map.Entry<String, Object> property : properties.entrySet()) {
                setter(property.getKey()).invoke(bean, property.getValue());
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw damaged(e);
        }
    }
}
