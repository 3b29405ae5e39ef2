/**
 * Requests as no clinic should send them: generated from the schemas, then damaged, each the same again from its seed and
 * number. Knows the contract and HTTP as it is on the wire; knows nothing of how an intake is built.
 */
@NullMarked
package org.handrail.testing.fuzz;

import org.jspecify.annotations.NullMarked;
