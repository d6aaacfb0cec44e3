package org.folkmoot.web.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberListTest {
    private static final String ANA = "11111111-1111-4111-8111-111111111111";
    private static final String BEN = "22222222-2222-4222-8222-222222222222";

    @Test
    void readsIdsHoweverTheyAreSetApart() {
        for (String text : new String[] {
            ANA + "\n\n" + BEN + "\n",
            ANA + ", " + BEN,
            "\uFEFFparticipant_id\r\n\"" + ANA + "\"\r\n\"" + BEN + "\"\r\n",
            ANA.toUpperCase(java.util.Locale.ROOT) + ";\t" + BEN
        }) {
            MemberList list = MemberList.read(text);

            assertThat(list.mistakes()).isEmpty();
            assertThat(list.ids()).containsExactly(ANA, BEN);
        }
    }

    @Test
    void tellsWhatIsNoIdAndWhere() {
        MemberList list = MemberList.read(ANA + "\nana@example.org\n" + ANA);

        assertThat(list.mistakes())
                .containsExactly(
                        "Line 2: “ana@example.org” is no participant’s id.",
                        "Line 3 names somebody twice: " + ANA + ".");
    }

    @Test
    void tellsOnlyTheFirstOfManyMistakes() {
        MemberList list = MemberList.read("a b c d e f g");

        assertThat(list.mistakes()).hasSize(6).last().isEqualTo("And 2 more like these.");
    }

    @Test
    void asksForSomebody() {
        assertThat(MemberList.read(" \n").mistakes())
                .containsExactly("The list is empty. Paste the members’ ids, or choose a file.");
    }
}
