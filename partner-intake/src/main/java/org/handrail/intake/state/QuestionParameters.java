package org.handrail.intake.state;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The query of a request as a {@link Question}, {@link Standpoint} or {@link Page}, whichever the controller asks for. */
final class QuestionParameters implements HandlerMethodArgumentResolver {

    private static final Map<Class<?>, Function<Parameters, Object>> READERS = Map.of(
            Question.class, Parameters::question,
            Standpoint.class, Parameters::standpoint,
            Page.class, Parameters::page);

    private final InstantSource clock;

    QuestionParameters(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return READERS.containsKey(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Function<Parameters, Object> reader = READERS.get(parameter.getParameterType());
        return reader == null ? null : reader.apply(new Parameters(request.getParameterMap(), clock));
    }
}
