package org.handrail.outreach.config;

import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the member of staff who asks, whether by token or by sign-in. */
@Configuration(proxyBeanMethods = false)
public class WhoAsks implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final List<String> NAMES = List.of("name", "preferred_username", "client_id");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Who.class;
    }

    @Override
    public Who resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Who who = who(request.getUserPrincipal());
        if (who == null) {
            throw new IllegalStateException("nobody gets here without a token or a sign-in");
        }
        return who;
    }

    /** Who this is; null where it is nobody that signed in. */
    public static @Nullable Who who(@Nullable Principal principal) {
        if (!(principal instanceof Authentication authentication)) {
            return null;
        }
        String id = authentication.getName();
        String name = authentication.getPrincipal() instanceof ClaimAccessor claims ? name(claims, id) : id;
        var granted = authentication.getAuthorities();
        return new Who(id, name, Roles.has(granted, Roles.COORDINATOR), Roles.has(granted, Roles.SUPERVISOR));
    }

    private static String name(ClaimAccessor claims, String id) {
        return NAMES.stream()
                .flatMap(claim -> Stream.ofNullable(claims.getClaimAsString(claim)))
                .findFirst()
                .orElse(id);
    }
}
