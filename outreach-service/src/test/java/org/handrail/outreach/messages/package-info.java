@NullMarked
package org.handrail.outreach.messages;

import org.jspecify.annotations.NullMarked;
