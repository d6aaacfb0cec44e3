package org.folkmoot.lottery.attainable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.folkmoot.lottery.feasibility.Pools;
import org.folkmoot.lottery.feasibility.UndecidedException;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TestPanelsTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final QuotaTest published = QuotaTest.of(Pools.published(9, 9, 9, 9), 20, LONG, quota -> {});

    /** All liberals are female and all but one of the females liberal. */
    @Test
    void findsWhatIsAttainableWhileOtherQuotasHold() {
        assertThat(published.quotas()).extracting(AttainableQuota::least).containsExactly(9, 8, 8, 9);
        assertThat(published.quotas()).extracting(AttainableQuota::most).containsExactly(11, 11, 11, 11);
        assertThat(published.quotas()).extracting(AttainableQuota::inPool).containsExactly(100, 100, 99, 101);
        assertThat(published.quotas().get(2).proportional()).isCloseTo(9.9, within(1e-9));
    }

    /** Ten liberals leave ten seats to 101 others; all other steps still allow everybody 20 in 200. */
    @Test
    void findsWhatATighterQuotaCosts() {
        assertThat(published.minimumProbability()).isCloseTo(0.1, within(1e-9));
        assertThat(published.quotas())
                .extracting(quota -> quota.raised().change().to())
                .containsExactly(10, 10, 10, 10);
        assertThat(published.quotas())
                .extracting(quota -> quota.lowered().change().to())
                .containsExactly(10, 10, 10, 10);
        double[] raised = published.quotas().stream()
                .mapToDouble(quota -> quota.raised().minimumProbability())
                .toArray();
        double[] lowered = published.quotas().stream()
                .mapToDouble(quota -> quota.lowered().minimumProbability())
                .toArray();
        assertThat(raised).containsExactly(new double[] {0.1, 0.1, 10.0 / 101, 0.1}, within(1e-9));
        assertThat(lowered).containsExactly(new double[] {0.1, 0.1, 0.1, 10.0 / 101}, within(1e-9));
    }

    /** The two men live together: every panel has one of them, and none can have two. */
    @Test
    void countsHouseholds() {
        Pool pool = Pools.households(new Quota("gender", "f", 0, 2), new Quota("gender", "m", 1, 2), "ffmm", "--aa");

        QuotaTest test = QuotaTest.of(pool, 2, LONG, quota -> {});

        assertThat(test.minimumProbability()).isCloseTo(0.5, within(1e-9));
        assertThat(test.quotas().getLast().most()).isEqualTo(1);
        assertThat(test.quotas().getLast().raised().possible()).isFalse();
    }

    @Test
    void namesTheQuotasThatTheTimeWasTooShortFor() {
        Pool pool = Pools.households(new Quota("gender", "f", 0, 2), new Quota("gender", "m", 1, 2), "ffmm", "--aa");
        Duration limit = Duration.ofSeconds(1);

        QuotaTest test = QuotaTest.of(pool, 2, limit, quota -> {
            long end = System.nanoTime() + limit.toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        });

        assertThat(test.quotas())
                .extracting(AttainableQuota::quota)
                .containsExactly(pool.targets().quotas().getFirst());
        assertThat(test.undecided()).containsExactly(pool.targets().quotas().getLast());
    }

    @Test
    void saysWhenThereWasNoTimeAtAll() {
        assertThatThrownBy(() -> QuotaTest.of(Pools.published(9, 9, 9, 9), 20, Duration.ZERO, quota -> {}))
                .isInstanceOf(UndecidedException.class);
    }

    @Test
    void drawsAPictureThatCanBeReadAloud() throws Exception {
        Pool pool = Pools.households(new Quota("<b>", "f & \"g\"", 0, 2), new Quota("<b>", "m", 1, 2), "", "");
        String strange = QuotaPicture.of(new QuotaTest(
                4,
                2,
                0.5,
                List.of(new AttainableQuota(
                        pool.targets().quotas().getFirst(),
                        4,
                        2,
                        0,
                        2,
                        published.quotas().getFirst().raised(),
                        published.quotas().getFirst().lowered())),
                pool.targets().quotas().subList(1, 2)));

        assertThat(parsed(strange).getElementsByTagName("desc").item(0).getTextContent())
                .contains("<b>: f & \"g\": attainable 0 to 2")
                .contains("<b>: m: not found out");
        Document picture = parsed(QuotaPicture.of(published));
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .contains("20 seats from 200 people")
                .contains(
                        "leaning: liberal: attainable 8 to 11, quota 9 to 20, 9.9 in proportion; 9.90 % if it is at least 10, 10.00 % if it is at most 10");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
