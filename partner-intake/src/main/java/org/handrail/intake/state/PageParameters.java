package org.handrail.intake.state;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** {@code limit} and {@code after} of a request as a {@link Page}. */
final class PageParameters implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Page resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Integer limit = read(request, "limit", "a whole number", Integer::valueOf);
        UUID after = read(request, "after", "the value of next of the page before", UUID::fromString);
        try {
            return Page.of(limit, after);
        } catch (IllegalArgumentException outOfRange) {
            throw refused(outOfRange.getMessage());
        }
    }

    private static <T> @Nullable T read(
            NativeWebRequest request, String name, String expected, Function<String, T> reader) {
        String text = request.getParameter(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw refused(name + " takes " + expected);
        }
    }

    private static ResponseStatusException refused(@Nullable String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
