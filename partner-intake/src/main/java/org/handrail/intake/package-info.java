/**
 * A partner's post becomes a durable, deduplicated fact: who posts, whether it may, what it says, what it is answered. Knows
 * the contract and the journal; knows no phase: what a phase keeps of its facts is behind {@link org.handrail.intake.PhaseState}.
 */
@NullMarked
package org.handrail.intake;

import org.jspecify.annotations.NullMarked;
