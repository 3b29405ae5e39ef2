/** Who saw or changed what of whom, when and why. Only ever added to; knows nothing of what was seen. */
@NullMarked
package org.handrail.outreach.audit;

import org.jspecify.annotations.NullMarked;
