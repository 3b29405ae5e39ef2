/** Who posts, for which programs, and through which clients: one versioned YAML file. Knows the contract's terms only. */
@NullMarked
package org.handrail.intake.directory;

import org.jspecify.annotations.NullMarked;
