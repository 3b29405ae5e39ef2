/** Laws that hold for every history, over seeded generated ones; each is shown to catch a planted fault. */
@NullMarked
package org.handrail.rules.laws;

import org.jspecify.annotations.NullMarked;
