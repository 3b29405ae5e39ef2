/**
 * What one machine gives: a folder, ports, secrets, disk. It must not know which parts run in it.
 */
@NullMarked
package org.handrail.local.machine;

import org.jspecify.annotations.NullMarked;
