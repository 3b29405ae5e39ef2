/**
 * A real Kafka broker as a process of its own, and the topics on it. It knows nothing of the services that use them.
 */
@NullMarked
package org.handrail.local.broker;

import org.jspecify.annotations.NullMarked;
