/**
 * The commands of {@code deploy/local}: up, down, token and post. It owns what they say to a person at a terminal; what runs
 * and how is in the packages below, which must not know the commands.
 */
@NullMarked
package org.handrail.local;

import org.jspecify.annotations.NullMarked;
