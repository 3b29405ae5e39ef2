/**
 * What the phase services have in common in keeping their state: facts are gathered by what they belong to, and the state is
 * derived from them when it is asked for, as of and as known at any time. So order, duplicates, late facts and retractions need
 * no code of their own. Knows no phase: where a fact belongs is said by the service ({@link
 * org.handrail.intake.state.Belongings}), and how one kind of thing is derived ({@link org.handrail.intake.state.Fold}).
 */
@NullMarked
package org.handrail.intake.state;

import org.jspecify.annotations.NullMarked;
