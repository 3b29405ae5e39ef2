/** Reads the files in which people write how others are reached, and when teams work. */
@NullMarked
package org.handrail.outreach.protocol.yaml;

import org.jspecify.annotations.NullMarked;
