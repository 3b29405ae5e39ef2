/** One class of scenarios for each row of the pathway, and the words they are told in. */
@NullMarked
package org.handrail.rules.scenarios;

import org.jspecify.annotations.NullMarked;
