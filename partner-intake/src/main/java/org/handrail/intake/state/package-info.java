/**
 * What the phase services have in common in keeping their state: facts are gathered by what they belong to, and the state is
 * derived from them when it is asked for. So order, duplicates, late facts and retractions need no code of their own. Knows no
 * phase: where a fact belongs is said by the service ({@link org.handrail.intake.state.Belongings}).
 */
@NullMarked
package org.handrail.intake.state;

import org.jspecify.annotations.NullMarked;
