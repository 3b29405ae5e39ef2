/** Tests of the judgement: scenarios that read as sentences, laws over generated histories, and what the room may know. */
@NullMarked
package org.handrail.rules;

import org.jspecify.annotations.NullMarked;
