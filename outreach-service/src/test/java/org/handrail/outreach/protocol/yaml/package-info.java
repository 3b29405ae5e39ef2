/** What the protocol's readers take, and where they say what is wrong. */
@NullMarked
package org.handrail.outreach.protocol.yaml;

import org.jspecify.annotations.NullMarked;
