package org.handrail.outreach.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.config.DeskSettings;
import org.handrail.outreach.config.KeptForms;
import org.handrail.outreach.config.WhoAsks;
import org.handrail.outreach.storage.DeskNews;
import org.handrail.outreach.storage.HowCurrent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The frame of every page, asked for by {@code layout.html}: whichever room a page comes from, and whatever went wrong before
 * it, it says who looks, how current all is, and where else to go.
 */
@Configuration(value = "frames", proxyBeanMethods = false)
class Frames implements HandlerInterceptor, WebMvcConfigurer {

    private static final String LIVE = "/live";
    private static final String SEEN = Frames.class.getName() + ".seen";

    private final ViewerAsks viewers;
    private final HowCurrent howCurrent;
    private final DeskNews news;
    private final DeskSettings settings;

    Frames(ViewerAsks viewers, HowCurrent howCurrent, DeskNews news, DeskSettings settings) {
        this.settings = settings;
        this.viewers = viewers;
        this.howCurrent = howCurrent;
        this.news = news;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/v1/**", LIVE);
    }

    /** Before a page is made: what comes while it is made counts as news. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && "GET".equals(request.getMethod())) {
            request.setAttribute(SEEN, latest());
        }
        return true;
    }

    /**
     * The frame of the page that is being made.
     *
     * @param live where its news come from, or null for those of the whole desk
     */
    public Frame frame(@Nullable String live) {
        if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            throw new IllegalStateException("pages are made for requests");
        }
        HttpServletRequest request = attributes.getRequest();
        Who who = WhoAsks.who(request.getUserPrincipal());
        ZoneId zone = viewers.zone(request);
        long seen = request.getAttribute(SEEN) instanceof Long latest ? latest : 0;
        return new Frame(
                who,
                links(who, request.getRequestURI()),
                who == null ? null : judgement(zone),
                zone.getId(),
                live == null ? LIVE : live,
                seen,
                settings.saysHereEvery().toMillis(),
                who == null
                        ? 0
                        : KeptForms.of(request.getSession(false), who.id()).size());
    }

    private long latest() {
        try {
            return news.latest();
        } catch (DataAccessException | TransactionException away) {
            return 0;
        }
    }

    private JudgementView judgement(ZoneId zone) {
        try {
            return JudgementView.of(howCurrent.now(), zone);
        } catch (DataAccessException | TransactionException away) {
            return JudgementView.UNKNOWN;
        }
    }

    private static List<Frame.Link> links(@Nullable Who who, String here) {
        return who == null
                ? List.of()
                : Frame.PAGES.stream()
                        .filter(page -> page.isFor(who))
                        .map(page -> new Frame.Link(page.text(), page.address(), isHere(page.address(), here)))
                        .toList();
    }

    private static boolean isHere(String address, String here) {
        return here.equals(address) || (!address.equals("/") && here.startsWith(address + "/"));
    }
}
