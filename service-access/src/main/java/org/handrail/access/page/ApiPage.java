package org.handrail.access.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The service's OpenAPI document, and a page to try it on. Both are open and hold no data; what is tried needs a token as
 * always.
 */
@RestController
class ApiPage implements WebMvcConfigurer {

    private static final String PAGE = "/v1/schemas/page/";
    private static final String SCRIPTS = "classpath:/META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js";

    @GetMapping("/v1/schemas/openapi")
    ResponseEntity<Resource> document() {
        Resource document = new ClassPathResource("openapi.json");
        if (!document.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "This service describes no API");
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PAGE + "**")
                .addResourceLocations(new ClassPathResource("org/handrail/access/page/"))
                .addResourceLocations(scripts());
    }

    /** Wherever this version of the scripts stands. */
    private static Resource scripts() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(SCRIPTS)[0].createRelative("");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
