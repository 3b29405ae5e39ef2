/** The parts of the service, tried. */
@NullMarked
package org.handrail.tracker;

import org.jspecify.annotations.NullMarked;
