package org.handrail.access.signin;

/** How a service keeps what stands in its sessions from whoever reads its database, or writes to it. */
public interface Seal {

    /** As it is, for sessions in which nothing stands but who signed in. */
    Seal NONE = new Seal() {
        @Override
        public byte[] seal(byte[] written) {
            return written;
        }

        @Override
        public byte[] open(byte[] sealed) {
            return sealed;
        }
    };

    /** What is stored. */
    byte[] seal(byte[] written);

    /**
     * What was sealed.
     *
     * @throws IllegalStateException where it was sealed otherwise
     */
    byte[] open(byte[] sealed);
}
