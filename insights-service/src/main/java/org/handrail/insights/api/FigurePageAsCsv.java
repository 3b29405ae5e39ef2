package org.handrail.insights.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.handrail.insights.figures.FigurePage;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Figures as CSV, where that is accepted or asked for by {@code format=csv}; the next page is in the header {@code Next-After}. */
@Component
class FigurePageAsCsv extends AbstractHttpMessageConverter<FigurePage> implements WebMvcConfigurer {

    static final String CSV = "text/csv;charset=utf-8";

    private static final MediaType TYPE = MediaType.parseMediaType(CSV);

    FigurePageAsCsv() {
        super(TYPE);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(this);
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer choosing) {
        choosing.favorParameter(true)
                .parameterName("format")
                .mediaType("csv", TYPE)
                .mediaType("json", MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return FigurePage.class == type;
    }

    @Override
    protected FigurePage readInternal(Class<? extends FigurePage> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("figures are not read", input);
    }

    @Override
    protected void writeInternal(FigurePage page, HttpOutputMessage output) throws IOException {
        if (page.next() != null) {
            output.getHeaders().set("Next-After", page.next());
        }
        output.getBody().write(Csv.of(page.columns(), page.figures()).getBytes(StandardCharsets.UTF_8));
    }
}
