/**
 * A real PostgreSQL as a process of its own, with a role and a schema for each service. It must not know their tables: the
 * services migrate those themselves.
 */
@NullMarked
package org.handrail.local.database;

import org.jspecify.annotations.NullMarked;
