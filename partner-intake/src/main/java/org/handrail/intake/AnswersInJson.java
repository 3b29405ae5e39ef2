package org.handrail.intake;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.accept.FixedContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whatever a client says it accepts, it is answered in JSON. A post that is committed and then answered 406, for want of an
 * image of its receipt, would look refused.
 */
@Configuration(proxyBeanMethods = false)
class AnswersInJson implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new FixedContentNegotiationStrategy(MediaType.ALL)));
    }
}
