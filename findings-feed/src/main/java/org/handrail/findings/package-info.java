/**
 * How a service reads what the tracker announces, and other topics: waits for them, reads in batches, sets what is unreadable aside as
 * dead letters, and says how far all is judged. Knows the contract and Kafka; must not know what its reader does with a
 * finding, nor any database.
 */
@NullMarked
package org.handrail.findings;

import org.jspecify.annotations.NullMarked;
