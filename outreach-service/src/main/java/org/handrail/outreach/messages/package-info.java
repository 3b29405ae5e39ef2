/**
 * Messages to staff, by e-mail and signed webhook: written with what they tell in one transaction, carried at least once
 * under an id that stays. Owns who is told what and when; must not know a person's name, number or story, and puts none of
 * it into a message.
 */
@NullMarked
package org.handrail.outreach.messages;

import org.jspecify.annotations.NullMarked;
