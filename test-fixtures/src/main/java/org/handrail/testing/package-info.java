/**
 * What tests of every module stand on: a real broker, a real database, real tokens. Knows the contract and the servers; knows
 * no service, and no service's main code knows it.
 */
@NullMarked
package org.handrail.testing;

import org.jspecify.annotations.NullMarked;
