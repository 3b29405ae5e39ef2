/** Wiring: who may do what, clocks and settings. Must not know what a case is. */
@NullMarked
package org.handrail.outreach.config;

import org.jspecify.annotations.NullMarked;
