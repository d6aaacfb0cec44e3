package org.folkmoot.registration.link;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.folkmoot.contracts.participant.ParticipantId;
import org.junit.jupiter.api.Test;

class PersonalLinkTest {
    private static final LinkSeal SEAL = new LinkSeal("0123456789abcdef0123456789abcdef");
    private static final ParticipantId SOMEBODY = ParticipantId.of("0190c5a4-7b1e-4c3d-9f00-0123456789ab");
    // Computed with Python's hmac module.
    private static final String FIRST = "AZDFpHseTD2fAAEjRWeJqwK2HGBNHOrXs2UyJoZmKVA";
    private static final String SECOND = "AZDFpHseTD2fAAEjRWeJq9Wq1Ya6N2oiSLAQNFk6NLU";

    @Test
    void isTheParticipantAndATruncatedHmac() {
        assertThat(new PersonalLink(SOMEBODY, SEAL.of(SOMEBODY, 1)).text()).isEqualTo(FIRST);
        assertThat(new PersonalLink(SOMEBODY, SEAL.of(SOMEBODY, 2)).text()).isEqualTo(SECOND);
    }

    @Test
    void opensOnlyForItsVersion() {
        PersonalLink link = PersonalLink.parse(FIRST).orElseThrow();

        assertThat(link.participant()).isEqualTo(SOMEBODY);
        assertThat(link.sealedAs(SEAL.of(SOMEBODY, 1))).isTrue();
        assertThat(link.sealedAs(SEAL.of(SOMEBODY, 2))).isFalse();
        assertThat(link.sealedAs(new LinkSeal("another secret, another secret, a").of(SOMEBODY, 1)))
                .isFalse();
    }

    @Property
    void readsWhateverPeopleEnter(@ForAll String text) {
        PersonalLink.parse(text)
                .ifPresent(link -> assertThat(link.sealedAs(SEAL.of(link.participant(), 1)))
                        .isFalse());
    }
}
