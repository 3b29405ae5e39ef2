/**
 * What {@code up --secure} adds: certificates made on the spot, and who may do what on the broker. It knows the parts' names
 * and their topics, not how they are started.
 */
@NullMarked
package org.handrail.local.secure;

import org.jspecify.annotations.NullMarked;
