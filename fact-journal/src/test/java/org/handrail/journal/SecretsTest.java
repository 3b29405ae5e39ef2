package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.Pseudonym;
import org.handrail.events.terms.StayId;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms(new byte[32]);
    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "2026-11:" + Base64.getEncoder().encodeToString(filled(7));

    private final PostedCipher cipher = new PostedCipher(SealingKeys.read("key", OLD, null));
    private final FactId fact = new FactId(UUID.randomUUID());
    private final byte[] posted = "{\"subject\":\"MRN-17\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void everythingThatPartnersNameHasAPseudonym() {
        assertThat(Pseudonym.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(new Pseudonyms(new byte[32])
                                .of(kind.asSubclass(Pseudonym.class), "clinic-north", "value")
                                .version())
                        .isEqualTo(8));
    }

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
    void afterAChangeOfKeyTheOldOneOpensWhatItSealedAndTheNewOneSeals() {
        Sealed before = cipher.seal(fact, posted);
        PostedCipher changed = new PostedCipher(SealingKeys.read("key", NEW, OLD));
        assertThat(changed.open(fact, before)).isEqualTo(posted);
        Sealed after = changed.seal(fact, posted);
        assertThat(new String(after.bytes(), 2, 7, StandardCharsets.US_ASCII)).isEqualTo("2026-11");
        assertThat(new PostedCipher(SealingKeys.read("key", NEW, null)).open(fact, after))
                .isEqualTo(posted);
        assertThatThrownBy(() -> new PostedCipher(SealingKeys.read("key", NEW, null)).open(fact, before))
                .hasMessageContaining("the key 0, which is not configured");
    }

    @Test
    void whatTheFirstVersionSealedStillOpens() {
        byte[] sealed = HexFormat.of().parseHex("01000102030405060708090a0bf3b66beda26d686394c77da048481fb6f52d");
        FactId then = new FactId(new UUID(0, 1));
        assertThat(new PostedCipher(SealingKeys.read("key", NEW, OLD)).open(then, new Sealed(sealed)))
                .isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aKeyUnderANameItCannotHaveOrTwiceIsRefused() {
        assertThatThrownBy(() -> SealingKeys.read("key", "Not This:" + OLD, null))
                .hasMessageContaining("id");
        assertThatThrownBy(() -> SealingKeys.read("key", OLD, OLD)).hasMessageContaining("repeats the id 0");
    }

    private static byte[] filled(int with) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) with);
        return bytes;
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
