package org.folkmoot.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.folkmoot.web.draw.DrawState.Target;
import org.junit.jupiter.api.Test;

class PublishedPoolTest {
    @Test
    void findsWhatIsPublishedOfSomebody() {
        var pool = PublishedPool.read("""
                pseudonym,identity,household,"work, paid",household
                0a0a0a0a0a,e1,,"none, ""yet""\",two
                0b0b0b0b0b,e2,h7,full;time,one
                """);

        assertThat(pool.of("0a0a0a0a0a").values())
                .extracting(Target::feature, Target::value)
                .containsExactly(tuple("work, paid", "none, \"yet\""), tuple("household", "two"));
        assertThat(pool.of("0b0b0b0b0b").values()).extracting(Target::value).containsExactly("full;time", "one");
    }

    @Test
    void knowsNothingOfOthers() {
        assertThat(PublishedPool.read("pseudonym,identity,household,gender\n")
                        .of("0a0a0a0a0a")
                        .values())
                .isEmpty();
        assertThat(PublishedPool.read("").of("0a0a0a0a0a"))
                .isEqualTo(new PublishedPool.Member("0a0a0a0a0a", List.of()));
    }
}
