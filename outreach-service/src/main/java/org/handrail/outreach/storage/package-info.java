/**
 * Cases in Postgres. Owns the schema {@code outreach}; must not know the web. Whoever changes a person's cases holds the
 * person's row first, people in sorted order, so that two instances never open two cases and never deadlock.
 */
@NullMarked
package org.handrail.outreach.storage;

import org.jspecify.annotations.NullMarked;
