/** The coordinators' pages, made here and complete without a script. Must not know SQL, nor decide anything. */
@NullMarked
package org.handrail.outreach.pages;

import org.jspecify.annotations.NullMarked;
