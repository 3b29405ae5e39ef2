/**
 * How a service reads what the tracker announces: waits for the topic, reads in batches, sets unreadable findings aside as
 * dead letters, and says how far all is judged. Knows the contract and Kafka; must not know what its reader does with a
 * finding, nor any database.
 */
@NullMarked
package org.handrail.findings;

import org.jspecify.annotations.NullMarked;
