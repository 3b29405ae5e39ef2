/**
 * Posts a file of events as a partner would, and sums up the receipts. It knows the partners' interface and nothing behind
 * it.
 */
@NullMarked
package org.handrail.local.post;

import org.jspecify.annotations.NullMarked;
