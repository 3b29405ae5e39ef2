package org.handrail.outreach.config;

import org.handrail.access.signin.Seal;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.Sealed;
import org.handrail.journal.SealingKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals sessions as contact details are: a form that waits to be sent again may hold some. */
@Component
class SealedSessions implements Seal {

    private static final String OWNER = "session";
    private static final String KEY = "handrail.people.key";

    private final PostedCipher cipher;

    SealedSessions(
            @Value("${" + KEY + ":#{null}}") @Nullable String current,
            @Value("${handrail.people.former-keys:#{null}}") @Nullable String former) {
        cipher = new PostedCipher(SealingKeys.read(KEY, current, former));
    }

    @Override
    public byte[] seal(byte[] written) {
        return cipher.seal(OWNER, written).bytes();
    }

    @Override
    public byte[] open(byte[] sealed) {
        return cipher.open(OWNER, new Sealed(sealed));
    }
}
