/**
 * Who people are and how to reach them: the one place in the system with personal data, sealed at rest, found by keyed hashes,
 * and shown to nobody without an entry in the audit log. Must not know cases, but for whose they are.
 */
@NullMarked
package org.handrail.outreach.people;

import org.jspecify.annotations.NullMarked;
