/** The directory as a bean, for every service that says where its file is ({@code handrail.directory}). */
@NullMarked
package org.handrail.directory.boot;

import org.jspecify.annotations.NullMarked;
