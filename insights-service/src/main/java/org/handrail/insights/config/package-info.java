/** What the service is told: access, the directory's programs, the measures' titles and goals. */
@NullMarked
package org.handrail.insights.config;

import org.jspecify.annotations.NullMarked;
