package org.handrail.detox;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes what clinics report of withdrawal management. */
@SpringBootApplication
public class DetoxService {

    public static void main(String[] args) {
        SpringApplication.run(DetoxService.class, args);
    }
}
