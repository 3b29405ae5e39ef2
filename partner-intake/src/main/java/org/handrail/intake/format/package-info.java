/**
 * What partners post, as a stream of events: one reader for each format, each in bounded memory, each giving an event as the
 * JSON of one structured CloudEvent with its place, or saying what cannot be read there. Knows formats and the contract's
 * types; knows no directory, no journal and nothing of Spring.
 */
@NullMarked
package org.handrail.intake.format;

import org.jspecify.annotations.NullMarked;
