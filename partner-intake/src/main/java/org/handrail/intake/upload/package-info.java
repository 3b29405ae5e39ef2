/**
 * Posts of many events as a partner may look at them again: how far each is committed, and the receipts of every event in it.
 * Knows the database and the cipher; knows neither HTTP nor what a receipt says.
 */
@NullMarked
package org.handrail.intake.upload;

import org.jspecify.annotations.NullMarked;
