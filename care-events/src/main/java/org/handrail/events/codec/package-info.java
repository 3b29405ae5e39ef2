/**
 * Events, facts and findings as JSON, and facts as CloudEvents. The one package here that knows Jackson.
 *
 * <p>Reading is strict: an unknown field, a missing one, a wrong type or a duplicate key is an
 * {@link org.handrail.events.codec.UnreadableEvent} that says where and what would be right. Nothing is dropped silently.
 */
@NullMarked
package org.handrail.events.codec;

import org.jspecify.annotations.NullMarked;
