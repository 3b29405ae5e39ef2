package org.handrail.access.page;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every service that decides who may ask also says what may be asked. Its {@code Access} grants {@code /v1/schemas/**} to all. */
@AutoConfiguration
@Import(ApiPage.class)
public class ApiPageAutoConfiguration {}
