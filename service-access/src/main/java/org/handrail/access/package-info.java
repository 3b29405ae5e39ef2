/**
 * Who may ask a service for what. A service says it once, as {@link org.handrail.access.Access}; whatever it does not grant is
 * denied. Knows tokens, scopes and roles; knows neither partners nor what is behind an endpoint.
 */
@NullMarked
package org.handrail.access;

import org.jspecify.annotations.NullMarked;
