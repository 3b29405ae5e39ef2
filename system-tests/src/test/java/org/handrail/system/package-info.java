/**
 * The whole system driven from outside, as its users meet it: started by {@code deploy/local/up}, spoken to over HTTP with
 * tokens, and watched on its topics. Knows public interfaces only.
 */
@NullMarked
package org.handrail.system;

import org.jspecify.annotations.NullMarked;
