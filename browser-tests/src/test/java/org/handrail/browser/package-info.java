/** The coordinators' day in a real browser. Knows the pages as people see them, and the topics; nothing of how the desk is made. */
@NullMarked
package org.handrail.browser;

import org.jspecify.annotations.NullMarked;
