/**
 * Whether a partner's feed is quiet: each partner's rhythm, learnt from its posts within the directory's bounds, kept in the
 * database, and said in-band. Knows partners and when they were heard; knows nothing of what they posted.
 */
@NullMarked
package org.handrail.intake.feed;

import org.jspecify.annotations.NullMarked;
