package org.handrail.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the system once for all tests that ask for it, and stops it after the last. */
final class RunningSystem implements ParameterResolver {

    private static final ExtensionContext.Namespace ONE = ExtensionContext.Namespace.create(RunningSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalSystem.class;
    }

    @Override
    public LocalSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ONE)
                .computeIfAbsent(LocalSystem.class, type -> LocalSystem.start(), LocalSystem.class);
    }
}
