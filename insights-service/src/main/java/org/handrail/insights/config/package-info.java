/** What the service is told (access, the directory's programs, titles and goals of measures), and what it says while others are away. */
@NullMarked
package org.handrail.insights.config;

import org.jspecify.annotations.NullMarked;
