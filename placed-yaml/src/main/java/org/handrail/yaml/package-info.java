/**
 * YAML that knows where it stands: mappings whose entries are all known, words out of a vocabulary, and refusals that name
 * line, column, what is wrong and the nearest right word. Knows no file of ours: what may stand in one is said by its reader.
 */
@NullMarked
package org.handrail.yaml;

import org.jspecify.annotations.NullMarked;
