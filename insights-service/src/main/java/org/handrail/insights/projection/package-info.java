/**
 * What the topics say becomes rows: findings and facts, each once, in a generation of its own. Knows the contract, the topics
 * and the tables; must not know what is made of the rows.
 */
@NullMarked
package org.handrail.insights.projection;

import org.jspecify.annotations.NullMarked;
