/**
 * How a fact becomes durable and is published: the journal in the service's own schema, the relay to its topic, watermarks,
 * pseudonyms. Knows the contract; knows neither HTTP nor partners' rights nor what a service keeps beside.
 */
@NullMarked
package org.handrail.journal;

import org.jspecify.annotations.NullMarked;
