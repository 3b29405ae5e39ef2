package org.handrail.outreach.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.config.DeskSettings;
import org.handrail.outreach.config.Partners;
import org.handrail.outreach.config.WhoAsks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Gives pages the one who looks at them. Their zone comes in a cookie that the page's script sets. */
@Configuration(proxyBeanMethods = false)
class ViewerAsks implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String ZONE = "HANDRAIL_ZONE";

    private final DeskSettings settings;
    private final Clock clock;
    private final Partners partners;

    ViewerAsks(DeskSettings settings, Clock clock, Partners partners) {
        this.partners = partners;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Viewer viewer = request.getNativeRequest() instanceof HttpServletRequest http ? viewer(http) : null;
        if (viewer == null) {
            throw new IllegalStateException("nobody looks without a sign-in");
        }
        return viewer;
    }

    @Nullable
    Viewer viewer(HttpServletRequest request) {
        Who who = WhoAsks.who(request.getUserPrincipal());
        return who == null ? null : new Viewer(who, zone(request), clock.instant(), partners::nameOf);
    }

    /** What their browser says; whatever is no zone counts as nothing said. */
    ZoneId zone(HttpServletRequest request) {
        Cookie said = WebUtils.getCookie(request, ZONE);
        try {
            return said == null ? settings.zone() : ZoneId.of(said.getValue().replace("%2F", "/"));
        } catch (DateTimeException unknown) {
            return settings.zone();
        }
    }
}
