/**
 * A service's OpenAPI document and the page to try it on, the same in every service. Knows the file {@code openapi.json} of the
 * service and nothing of what stands in it.
 */
@NullMarked
package org.handrail.access.page;

import org.jspecify.annotations.NullMarked;
