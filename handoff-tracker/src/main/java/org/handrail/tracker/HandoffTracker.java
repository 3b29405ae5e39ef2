package org.handrail.tracker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service: reads the facts of every phase, and announces what becomes of each handoff. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HandoffTracker {

    public static void main(String[] args) {
        SpringApplication.run(HandoffTracker.class, args);
    }
}
