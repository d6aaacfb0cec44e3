package org.folkmoot.web.invitation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.web.draw.DrawState;

/**
 * What somebody is asked to confirm about themselves.
 *
 * @param id of its first field in the page
 * @param mistake empty when nothing is wrong
 */
record Choice(String id, String feature, List<Option> options, String mistake) {
    private static final int FEW = 7;

    /** One of the values. */
    record Option(String id, String value, boolean chosen) {}

    /** Few are shown all at once. */
    public boolean few() {
        return options.size() <= FEW;
    }

    public String name() {
        return AnswerForm.STATED + feature;
    }

    /** Every feature of the targets but the area, which is known. */
    static List<Choice> of(DrawState draw, AnswerForm form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        draw.targets().stream()
                .filter(target -> !target.ofArea())
                .forEach(target -> values.computeIfAbsent(target.feature(), feature -> new ArrayList<>())
                        .add(target.value()));
        List<Choice> choices = new ArrayList<>();
        values.forEach((feature, each) -> choices.add(of("feature-" + choices.size(), feature, each, form)));
        return choices;
    }

    private static Choice of(String id, String feature, List<String> values, AnswerForm form) {
        List<Option> options = new ArrayList<>();
        for (String value : values) {
            String own = options.isEmpty() ? id : id + "-" + options.size();
            options.add(new Option(own, value, value.equals(form.stated().get(feature))));
        }
        return new Choice(id, feature, List.copyOf(options), form.mistake(AnswerForm.STATED + feature, feature));
    }
}
