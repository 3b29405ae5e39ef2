/**
 * The parts Handrail is made of, and how each is started: from an unpacked jar, with a cache of loaded classes, with the
 * settings that tie it to the others.
 */
@NullMarked
package org.handrail.local.services;

import org.jspecify.annotations.NullMarked;
