/**
 * A second judge, written from the domain's figures and the decisions alone: plain loops over a list of facts, one small method a
 * row, slow and simple. It must know nothing of the judgement, of the pathway file or of its language, so that the two cannot
 * err together; a test compares what they say.
 */
@NullMarked
package org.handrail.rules.naive;

import org.jspecify.annotations.NullMarked;
