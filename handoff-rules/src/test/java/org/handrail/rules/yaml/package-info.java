/** What the reader of pathway files takes, and how it refuses the rest. */
@NullMarked
package org.handrail.rules.yaml;

import org.jspecify.annotations.NullMarked;
