/**
 * Prometheus beside the local system, where it is installed. It knows where the parts are scraped and nothing of what they
 * say: rules and alerts are those of {@code deploy/prometheus}, as in production.
 */
@NullMarked
package org.handrail.local.watch;

import org.jspecify.annotations.NullMarked;
