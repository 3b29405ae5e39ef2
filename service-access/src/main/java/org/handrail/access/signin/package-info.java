/** Signing in to a service's pages with OpenID Connect. Beside the tokens of the API; for services that have pages. */
@NullMarked
package org.handrail.access.signin;

import org.jspecify.annotations.NullMarked;
