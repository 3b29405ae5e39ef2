/** What the service says while others are away. */
@NullMarked
package org.handrail.insights.config;

import org.jspecify.annotations.NullMarked;
