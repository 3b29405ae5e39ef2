/**
 * Reads a pathway from YAML: wholly, or not at all with line, column, what is wrong and the nearest right word.
 *
 * <p>The one package that knows there is YAML; nothing of it shows outside.
 */
@NullMarked
package org.handrail.rules.yaml;

import org.jspecify.annotations.NullMarked;
