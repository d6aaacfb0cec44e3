package org.folkmoot.bench.sortition;

import java.util.List;

/**
 * How the people of the United Kingdom are made up, and how much more likely some are to volunteer.
 *
 * <p>Shares in per cent, rounded. Sex, ethnic group, and highest qualification: Census 2021 of England and Wales
 * (Office for National Statistics, TS008, TS021, TS067). Age: the same, TS007A, of those aged 16 and over. Region:
 * residents by the censuses of 2021 and, in Scotland, 2022. Town and country: rural-urban classification of England, 2011
 * areas. How willing people are is ours: it leans as the pools of real assemblies do (older, with a degree).
 */
final class Demography {
    /** @param willing how likely somebody is to volunteer, compared with others of the same feature */
    record Value(String name, double share, double willing) {}

    record Feature(String name, List<Value> values) {
        Feature {
            values = List.copyOf(values);
        }

        double share(Value value) {
            return value.share() / values.stream().mapToDouble(Value::share).sum();
        }
    }

    static final Feature SEX = new Feature("sex", List.of(new Value("female", 51, 1.1), new Value("male", 49, 0.9)));

    static final Feature AGE = new Feature(
            "age",
            List.of(
                    new Value("16-24", 13, 0.6),
                    new Value("25-34", 17, 0.8),
                    new Value("35-44", 16, 0.9),
                    new Value("45-54", 16, 1.0),
                    new Value("55-64", 15, 1.3),
                    new Value("65 and over", 23, 1.3)));

    static final Feature QUALIFICATION = new Feature(
            "qualification",
            List.of(
                    new Value("none", 18, 0.4),
                    new Value("level 1 or 2", 28, 0.7),
                    new Value("level 3", 20, 1.0),
                    new Value("level 4 and above", 34, 1.7)));

    static final Feature ETHNICITY = new Feature(
            "ethnic group",
            List.of(
                    new Value("white", 81.7, 1.05),
                    new Value("asian", 9.3, 0.7),
                    new Value("black", 4.0, 0.7),
                    new Value("mixed", 2.9, 1.0),
                    new Value("other", 2.1, 0.7)));

    static final Feature PLACE =
            new Feature("place", List.of(new Value("town", 83, 1.0), new Value("country", 17, 1.2)));

    static final Feature REGION = new Feature(
            "region",
            List.of(
                    new Value("North East", 4.0, 1.0),
                    new Value("North West", 11.1, 1.0),
                    new Value("Yorkshire and the Humber", 8.2, 1.0),
                    new Value("East Midlands", 7.3, 1.0),
                    new Value("West Midlands", 8.9, 1.0),
                    new Value("East of England", 9.5, 1.0),
                    new Value("London", 13.1, 1.0),
                    new Value("South East", 13.9, 1.1),
                    new Value("South West", 8.5, 1.2),
                    new Value("Wales", 4.6, 1.0),
                    new Value("Scotland", 8.1, 1.1),
                    new Value("Northern Ireland", 2.8, 0.8)));

    /** What a panel has to mirror. */
    static final List<Feature> OF_A_PANEL = List.of(SEX, AGE, REGION, QUALIFICATION, ETHNICITY, PLACE);

    private Demography() {}
}
