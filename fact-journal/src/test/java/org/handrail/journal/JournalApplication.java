package org.handrail.journal;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The least a service can be: the library and its settings. */
@SpringBootConfiguration
@EnableAutoConfiguration
class JournalApplication {}
