/**
 * Who posts, for which programs, through which clients, how often and to whom they refer: one versioned YAML file, read whole
 * or not at all, and read again when it changes. Knows the contract's terms only; knows neither the web nor a framework, so
 * that whatever needs the directory can have it.
 */
@NullMarked
package org.handrail.directory;

import org.jspecify.annotations.NullMarked;
