/** Reads what the clinics posted into the desk's own table of facts. Knows Kafka and the contract; decides nothing. */
@NullMarked
package org.handrail.outreach.feed;

import org.jspecify.annotations.NullMarked;
