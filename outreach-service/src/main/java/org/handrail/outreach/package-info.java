/**
 * Cases: an alert becomes owned human work. {@code cases} decides, {@code storage} keeps, {@code api} and {@code pages}
 * show and take orders. Must not know the pathway or the journey: a finding brings its own explanation.
 */
@NullMarked
package org.handrail.outreach;

import org.jspecify.annotations.NullMarked;
