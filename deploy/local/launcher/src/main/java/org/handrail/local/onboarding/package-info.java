/**
 * A new partner, in one command: an entry of the directory, a client of the issuer, a sign of life through its intake. Knows
 * the directory's file and what a clinic knows of a running system.
 */
@NullMarked
package org.handrail.local.onboarding;

import org.jspecify.annotations.NullMarked;
