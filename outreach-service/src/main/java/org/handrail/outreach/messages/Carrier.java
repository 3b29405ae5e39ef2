package org.handrail.outreach.messages;

/** Brings messages of one medium to where they belong. */
interface Carrier {

    Medium medium();

    /** Whether it is configured; else messages are kept for the outbox page. */
    boolean isThere();

    /**
     * Delivers it, or not: then it is tried again.
     *
     * @throws NotDelivered where it did not, or where that is not known
     */
    void carry(StaffMessage message) throws NotDelivered;

    /** It did not arrive, as far as known; the message says why without quoting anything of it. */
    final class NotDelivered extends Exception {

        private static final long serialVersionUID = 1L;

        NotDelivered(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }
}
