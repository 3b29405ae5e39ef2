/**
 * What stands under {@code deploy/} is read strictly, by the types and tools of those who will read it: what they would ignore
 * or refuse fails here. It knows files, and nothing of the services but their folders.
 */
@NullMarked
package org.handrail.deploy;

import org.jspecify.annotations.NullMarked;
