package org.folkmoot.bench.rooms;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.folkmoot.breakout.allocation.round.Attendee;

/**
 * People as they come to a large online assembly. English, and seven languages with a long tail, three in ten of whose
 * speakers have no English; captions are needed by 2 %, a sign language interpreter by 1 %; 3 % are certified
 * facilitators, exactly; there are six age bands and two genders.
 */
final class Attendance {
    static final int SIGNS = 0;
    private static final int CAPTIONS = 1;
    private static final double[] SPEAK = {0, 0.02, 0.012, 0.01, 0.006, 0.004, 0.002, 0.001};
    private static final double NO_ENGLISH = 0.3;
    private static final double NEED_SIGNS = 0.01;
    private static final double NEED_CAPTIONS = 0.02;
    private static final double FACILITATE = 0.03;
    private static final int AGE_BANDS = 6;
    private static final int GENDERS = 2;

    private Attendance() {}

    static List<Attendee> of(int people, UnitedKingdom country, long seed) {
        var random = new SplittableRandom(seed);
        var facilitators = IntStream.range(0, people).toArray();
        int wanted = (int) Math.round(people * FACILITATE);
        var certified = new boolean[people];
        for (int drawn = 0; drawn < wanted; drawn++) {
            int other = random.nextInt(drawn, people);
            certified[facilitators[other]] = true;
            facilitators[other] = facilitators[drawn];
        }
        return IntStream.range(0, people)
                .mapToObj(person -> attendee(person, certified[person], country, random))
                .toList();
    }

    private static Attendee attendee(int person, boolean facilitator, UnitedKingdom country, RandomGenerator random) {
        long languages = 1;
        for (int language = 1; language < SPEAK.length; language++) {
            if (random.nextDouble() < SPEAK[language]) {
                languages = 1L << language | (random.nextDouble() < NO_ENGLISH ? 0 : languages);
            }
        }
        double need = random.nextDouble();
        int needs = need < NEED_SIGNS ? 1 << SIGNS : need < NEED_SIGNS + NEED_CAPTIONS ? 1 << CAPTIONS : 0;
        return new Attendee(
                person,
                country.somewhere(random),
                languages,
                needs,
                Attendee.NO_PARTY,
                facilitator,
                Attendee.features(random.nextInt(AGE_BANDS), random.nextInt(GENDERS)));
    }
}
