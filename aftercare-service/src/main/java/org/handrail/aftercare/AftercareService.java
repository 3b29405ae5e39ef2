package org.handrail.aftercare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes what clinics report of the months and years after placement. */
@SpringBootApplication
public class AftercareService {

    public static void main(String[] args) {
        SpringApplication.run(AftercareService.class, args);
    }
}
