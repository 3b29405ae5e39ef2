/** The desk, driven from outside. */
@NullMarked
package org.handrail.outreach;

import org.jspecify.annotations.NullMarked;
