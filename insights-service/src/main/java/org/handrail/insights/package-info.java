/**
 * Program figures out of findings and facts. Owns a projection of both under the topics' pseudonyms; must not know a case, the
 * pathway, or anything that says who a person is.
 */
@NullMarked
package org.handrail.insights;

import org.jspecify.annotations.NullMarked;
