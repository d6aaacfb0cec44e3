package org.folkmoot.bench.tally;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.folkmoot.backing.kafka.KafkaBroker;
import org.folkmoot.bench.openloop.Answer;
import org.folkmoot.bench.openloop.Arrivals;
import org.folkmoot.bench.openloop.Offer;
import org.folkmoot.bench.openloop.OpenLoop;
import org.folkmoot.bench.venue.BallotBox;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.bench.venue.Moot;
import org.folkmoot.bench.venue.Workbench;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/**
 * How long a ballot takes from voting's 201 to a published tally that has it.
 *
 * <p>Voters change their minds again and again, so that figures do not tell whose ballot they have. Every fiftieth
 * ballot comes from a hermit, the only person of an area, who chooses each option in turn: what stands for that area
 * tells which of the hermit's ballots is in it. Those are measured; all others are what arrives meanwhile.
 */
final class VotingFreshness {
    private static final int HERMITS = 100;
    private static final int ONE_IN = 50;
    private static final int OTHERS = 4_000;
    private static final int AREAS = 20;
    /** A hermit's ballots are told apart as long as fewer than this are on their way. */
    private static final int CYCLE = 16;
    /** Option 0 is what the box was opened with: the same again would publish nothing. */
    private static final int FIRST_OPTION = 1;

    private static final int CONNECTIONS = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(5);

    private final Workbench bench;
    private final KafkaBroker broker;
    private final int rate;
    private final Duration time;
    private final String heap;
    private final Random random;

    VotingFreshness(Workbench bench, KafkaBroker broker, int rate, Duration time, String heap, Random random) {
        this.bench = bench;
        this.broker = broker;
        this.rate = rate;
        this.time = time;
        this.heap = heap;
        this.random = random;
    }

    /** The results service has to run already. */
    Freshness measure() throws Exception {
        var box = BallotBox.open(
                bench,
                new BallotBox.Setup(HERMITS + OTHERS, heap, List.of(), Map.of()),
                broker,
                Moot.withHermits(HERMITS, AREAS, FIRST_OPTION + 2 * CYCLE));
        try (var loop = OpenLoop.to(box.ballots(), CONNECTIONS)) {
            new Phase(box, WARM_UP, 1, FIRST_OPTION).run(loop);
            var phase = new Phase(box, time, 1_000_000, FIRST_OPTION + CYCLE);
            Offer offer = phase.run(loop);
            long[] nanos = phase.latencies(offer);
            if (nanos.length == 0) {
                throw new IllegalStateException("The voting service acknowledged no ballot that can be followed");
            }
            return Freshness.of(
                    Freshness.Through.VOTING, offer.count(Answer::isAcknowledgement) / offer.seconds(), nanos);
        }
    }

    /** A time in which ballots arrive, with sequences above {@code before} and options of its own for the hermits. */
    private final class Phase {
        private final BallotBox box;
        private final Duration time;
        private final long before;
        private final int firstOption;
        private final int number;
        private final long[][] published;
        private final int[] shown = new int[HERMITS];

        Phase(BallotBox box, Duration time, long before, int firstOption) {
            this.box = box;
            this.time = time;
            this.before = before;
            this.firstOption = firstOption;
            this.number = Math.toIntExact(rate * time.toSeconds());
            this.published = new long[HERMITS][number / ONE_IN / HERMITS + 1];
        }

        /** Returns when every acknowledged ballot of a hermit is published. */
        Offer run(OpenLoop loop) throws IOException, InterruptedException {
            try (var consumer = box.log().consumer(Map.of())) {
                var partitions = EventLog.partitions(consumer, Topics.TALLIES.name());
                consumer.assign(partitions);
                consumer.seekToEnd(partitions);
                partitions.forEach(consumer::position);
                var offering = new FutureTask<>(() -> loop.send(Arrivals.within(time, number, random), this::request));
                Thread.ofPlatform().name("voters").start(offering);
                while (!offering.isDone()) {
                    follow(consumer);
                }
                Offer offer = offering.get();
                awaitRest(consumer, offer);
                return offer;
            } catch (ExecutionException e) {
                throw new IllegalStateException("Ballots could not be sent", e.getCause());
            }
        }

        private byte[] request(int each) {
            if (each % ONE_IN == 0) {
                int turn = turn(each);
                return box.request(hermit(each), before + 1 + turn, firstOption + turn % CYCLE);
            }
            return box.request(HERMITS + each % OTHERS, before + 1 + each / OTHERS, each % CYCLE);
        }

        private static int hermit(int each) {
            return each / ONE_IN % HERMITS;
        }

        private static int turn(int each) {
            return each / ONE_IN / HERMITS;
        }

        private void awaitRest(KafkaConsumer<String, byte[]> consumer, Offer offer) {
            int[] last = new int[HERMITS];
            acknowledged(offer).forEach(each -> last[hermit(each)] = Math.max(last[hermit(each)], turn(each) + 1));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (IntStream.range(0, HERMITS).anyMatch(hermit -> shown[hermit] < last[hermit])) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("Acknowledged ballots are not in the published tally");
                }
                follow(consumer);
            }
        }

        private void follow(KafkaConsumer<String, byte[]> consumer) {
            var records = consumer.poll(POLL);
            long now = System.nanoTime();
            records.forEach(record -> note(record, now));
        }

        private void note(ConsumerRecord<String, byte[]> record, long now) {
            if (!record.key().startsWith(box.moot().contest().toString())) {
                return;
            }
            var tally = (TallyUpdated) Topics.TALLIES.codec().decode("TallyUpdated", record.value());
            int hermit = box.moot().areas().indexOf(tally.area());
            if (hermit < 0 || hermit >= HERMITS) {
                return;
            }
            tally.individual().counts().forEach((option, count) -> {
                int place = Integer.parseInt(option.value()) - firstOption;
                if (count == 1 && place >= 0 && place < CYCLE) {
                    advance(hermit, place, now);
                }
            });
        }

        /** The hermit's ballot at this place of the cycle stands, and with it all before are counted. */
        private void advance(int hermit, int place, long now) {
            int ahead = Math.floorMod(place - shown[hermit], CYCLE);
            if (ahead == CYCLE - 1) {
                // The one that was shown before.
                return;
            }
            int until = Math.min(shown[hermit] + ahead + 1, published[hermit].length);
            Arrays.fill(published[hermit], shown[hermit], until, now);
            shown[hermit] = until;
        }

        private IntStream acknowledged(Offer offer) {
            return IntStream.range(0, number)
                    .filter(each -> each % ONE_IN == 0)
                    .filter(each -> offer.answers()[each] != null && offer.answers()[each].isAcknowledgement());
        }

        /** A ballot may be published before its acknowledgement has come back; then it took no time. */
        long[] latencies(Offer offer) {
            return acknowledged(offer)
                    .mapToLong(each -> Math.max(0, published[hermit(each)][turn(each)] - offer.answers()[each].at()))
                    .toArray();
        }
    }
}
