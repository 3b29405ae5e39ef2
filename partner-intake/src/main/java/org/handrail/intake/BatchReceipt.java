package org.handrail.intake;

import java.util.List;

/**
 * What a partner is told of a batch; whatever is counted as accepted is on disk.
 *
 * @param receipts of those not plainly accepted, in the order posted
 */
record BatchReceipt(int accepted, int duplicates, int conflicts, int refused, List<Receipt> receipts) {}
