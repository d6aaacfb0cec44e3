package org.folkmoot.breakout.allocation.grouping;

/** How many people speak which language. */
final class Languages {
    static final int NONE = -1;

    private final int[] speakers = new int[Long.SIZE];

    void count(long spoken) {
        for (long left = spoken; left != 0; left &= left - 1) {
            speakers[Long.numberOfTrailingZeros(left)]++;
        }
    }

    /** Of these languages that with most speakers, of equals the first; {@link #NONE} if nobody speaks any. */
    int mostSpoken(long among) {
        int most = NONE;
        for (long left = among; left != 0; left &= left - 1) {
            int language = Long.numberOfTrailingZeros(left);
            if (speakers[language] > 0 && (most == NONE || speakers[language] > speakers[most])) {
                most = language;
            }
        }
        return most;
    }

    static Languages of(People people, Crowd crowd) {
        var languages = new Languages();
        for (int place = 0; place < people.size(); place++) {
            languages.count(crowd.languages(people.get(place)));
        }
        return languages;
    }
}
