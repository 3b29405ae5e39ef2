/** Who may ask the tracker anything over HTTP: nobody without a token, and so far there is nothing to ask but its health. */
@NullMarked
package org.handrail.tracker.web;

import org.jspecify.annotations.NullMarked;
