package org.handrail.deploy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that the types of Kubernetes and Strimzi keep aside since they do not know them, at any depth. */
final class AdditionalProperties {

    private static final List<String> MODELS = List.of("io.fabric8.", "io.strimzi.");

    private final List<String> found = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private AdditionalProperties() {}

    static List<String> in(Object model) {
        AdditionalProperties looking = new AdditionalProperties();
        looking.look(model, model.getClass().getSimpleName());
        return looking.found;
    }

    private void look(Object value, String at) {
        switch (value) {
            case Collection<?> many -> many.forEach(each -> look(each, at));
            case Map<?, ?> named -> named.values().forEach(each -> look(each, at));
            default -> {
                boolean isModel = MODELS.stream().anyMatch(value.getClass().getName()::startsWith);
                if (isModel && !value.getClass().isEnum() && seen.add(value)) {
                    lookInside(value, at);
                }
            }
        }
    }

    private void lookInside(Object model, String at) {
        for (Method method : model.getClass().getMethods()) {
            if (method.getName().startsWith("get")
                    && method.getParameterCount() == 0
                    && method.getDeclaringClass() != Object.class) {
                Object value = ask(model, method);
                if (method.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> unknown) {
                    unknown.keySet().forEach(name -> found.add(at + "/" + name));
                } else if (value != null) {
                    look(value, at + "/" + method.getName().substring("get".length()));
                }
            }
        }
    }

    private static @Nullable Object ask(Object model, Method method) {
        try {
            return method.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException notAField) {
            return null; // a getter that derives something, and cannot
        }
    }
}
