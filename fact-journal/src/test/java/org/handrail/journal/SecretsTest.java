package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.StayId;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms(new byte[32]);
    private final PostedCipher cipher = new PostedCipher(new byte[32]);
    private final FactId fact = new FactId(UUID.randomUUID());
    private final byte[] posted = "{\"subject\":\"MRN-17\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void aPseudonymStaysWhatItWas() {
        UUID alias = pseudonyms.of(PersonAlias.class, "region-1", "MRN-17");
        assertThat(alias).isEqualTo(UUID.fromString("2ccb2d67-95a3-8d3a-834c-0adbb300b0e8"));
        assertThat(alias.version()).isEqualTo(8);
        assertThat(alias.variant()).isEqualTo(2);
    }

    @Test
    void kindScopeValueAndKeyEachMakeAnotherPseudonym() {
        assertThat(pseudonyms.of(PersonAlias.class, "region-1", "MRN-17"))
                .isNotEqualTo(pseudonyms.of(StayId.class, "region-1", "MRN-17"))
                .isNotEqualTo(pseudonyms.of(PersonAlias.class, "region-2", "MRN-17"))
                .isNotEqualTo(pseudonyms.of(PersonAlias.class, "region-1", "MRN-18"))
                .isNotEqualTo(new Pseudonyms(new byte[] {1}).of(PersonAlias.class, "region-1", "MRN-17"));
    }

    @Test
    void whatIsSealedOpensForItsFactAlone() {
        Sealed sealed = cipher.seal(fact, posted);
        assertThat(cipher.open(fact, sealed)).isEqualTo(posted);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("MRN-17");
        assertThat(cipher.seal(fact, posted).bytes()).isNotEqualTo(sealed.bytes());
        assertThatThrownBy(() -> cipher.open(new FactId(UUID.randomUUID()), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAKeyNothingStarts() {
        assertThatThrownBy(() -> SecretKeys.read("handrail.pseudonyms.key", null))
                .hasMessageContaining("handrail.pseudonyms.key is not set");
        assertThatThrownBy(() -> SecretKeys.read("handrail.pseudonyms.key", "AAAA"))
                .hasMessageContaining("has 3 bytes, expected 32");
        assertThatThrownBy(() -> SecretKeys.read("handrail.pseudonyms.key", "no base64!"))
                .hasMessageContaining("not base64");
    }
}
