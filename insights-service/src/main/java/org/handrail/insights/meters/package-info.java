/**
 * What a manager watches now, for Prometheus: asked of the database every few seconds, so that a scrape only reads memory.
 * Labels are programs, rules, measures and lists of words, never a person; each gauge says the same from every instance.
 */
@NullMarked
package org.handrail.insights.meters;

import org.jspecify.annotations.NullMarked;
