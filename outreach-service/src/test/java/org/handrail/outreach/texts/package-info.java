@NullMarked
package org.handrail.outreach.texts;

import org.jspecify.annotations.NullMarked;
