/**
 * The OAuth 2 / OpenID Connect issuer of a system that runs on one machine. It owns the clients' and demo logins' tokens
 * and its signing key; it must not know what the services do with a token.
 */
@NullMarked
package org.handrail.local.issuer;

import org.jspecify.annotations.NullMarked;
