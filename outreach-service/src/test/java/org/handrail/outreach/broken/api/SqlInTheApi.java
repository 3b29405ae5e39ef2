package org.handrail.outreach.broken.api;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks what the desk's rooms may know, so that the rules are seen to see it. */
record SqlInTheApi(JdbcClient database) {}
