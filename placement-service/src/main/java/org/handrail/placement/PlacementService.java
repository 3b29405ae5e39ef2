package org.handrail.placement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes what clinics report between detox and long-term treatment. */
@SpringBootApplication
public class PlacementService {

    public static void main(String[] args) {
        SpringApplication.run(PlacementService.class, args);
    }
}
