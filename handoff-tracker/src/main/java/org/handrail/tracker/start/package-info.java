/**
 * When the tracker may start, and what becomes of it when it fails: topics awaited and compared, threads replaced, health told.
 */
@NullMarked
package org.handrail.tracker.start;

import org.jspecify.annotations.NullMarked;
