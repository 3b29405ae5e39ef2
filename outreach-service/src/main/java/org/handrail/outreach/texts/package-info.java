/**
 * Texts to people: only to who agreed, in words that disclose nothing, when the outreach protocol permits, at most once. Owns
 * their words, their record and what comes back; learns a number only to send to it, and keeps none.
 */
@NullMarked
package org.handrail.outreach.texts;

import org.jspecify.annotations.NullMarked;
