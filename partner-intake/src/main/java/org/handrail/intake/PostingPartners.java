package org.handrail.intake;

import org.handrail.access.TokenClaims;
import org.handrail.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Finds the partner of a request's token: the one place that decides for whom a client speaks. */
final class PostingPartners implements HandlerMethodArgumentResolver {

    private final Directory directory;
    private final TokenClaims claims;

    PostingPartners(Directory directory, TokenClaims claims) {
        this.claims = claims;
        this.directory = directory;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PostingPartner.class;
    }

    @Override
    public PostingPartner resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !(caller.getPrincipal() instanceof Jwt token)) {
            throw new AccessDeniedException("No token");
        }
        return claims.client(token)
                .flatMap(directory::partnerOfClient)
                .map(PostingPartner::new)
                .orElseThrow(() -> new AccessDeniedException("This client posts for no partner of the directory."));
    }
}
