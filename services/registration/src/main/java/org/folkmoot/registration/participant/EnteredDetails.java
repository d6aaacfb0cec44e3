package org.folkmoot.registration.participant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.defaults.problem.InputError;

/** Details as somebody typed them. Anything may be missing or wrong. */
public record EnteredDetails(
        String email,
        String name,
        String area,
        String language,
        List<String> accessNeeds,
        Map<String, String> demographics) {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_ANSWERS = 50;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    private static final Pattern FORMULA = Pattern.compile("[=+@-].*");

    /** @param known whether there is such an area */
    public CheckedDetails check(Predicate<AreaCode> known) {
        List<InputError> faults = new ArrayList<>();
        Optional<EmailAddress> address = EmailAddress.entered(stripped(email));
        if (address.isEmpty()) {
            faults.add(InputError.field("email", "needs the form name@example.org"));
        }
        checkName(faults);
        Optional<AreaCode> where = areaCode().filter(known);
        if (where.isEmpty()) {
            faults.add(InputError.field("area", "needs the code of a known area"));
        }
        if (!LANGUAGE.matcher(stripped(language)).matches()) {
            faults.add(InputError.field("language", "needs a language tag such as en"));
        }
        List<String> needs = needs(faults);
        Map<String, String> answers = answers(faults);
        return faults.isEmpty()
                ? new CheckedDetails.Sound(new ParticipantDetails(
                        address.orElseThrow(), stripped(name), where.orElseThrow(), stripped(language), needs, answers))
                : new CheckedDetails.Faulty(List.copyOf(faults));
    }

    private void checkName(List<InputError> faults) {
        String text = stripped(name);
        if (text.isEmpty() || !isText(text)) {
            faults.add(InputError.field("name", "needs 1 to " + LONGEST_TEXT + " characters of plain text"));
        } else if (FORMULA.matcher(text).matches()) {
            // Names end up in organisers' spreadsheets, and anybody may sign up.
            faults.add(InputError.field("name", "must not begin with = + - or @"));
        }
    }

    private Optional<AreaCode> areaCode() {
        try {
            return Optional.of(AreaCode.of(stripped(area)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> needs(List<InputError> faults) {
        List<String> needs = accessNeeds == null
                ? List.of()
                : accessNeeds.stream()
                        .map(EnteredDetails::stripped)
                        .filter(need -> !need.isEmpty())
                        .toList();
        if (needs.size() > MOST_ANSWERS || !needs.stream().allMatch(EnteredDetails::isText)) {
            faults.add(InputError.field("accessNeeds", "needs short plain texts, " + MOST_ANSWERS + " at most"));
        }
        return needs;
    }

    private Map<String, String> answers(List<InputError> faults) {
        Map<String, String> answers = new HashMap<>();
        if (demographics != null) {
            demographics.forEach((question, answer) -> {
                if (!stripped(answer).isEmpty()) {
                    answers.put(stripped(question), stripped(answer));
                }
            });
        }
        if (answers.size() > MOST_ANSWERS
                || !answers.keySet().stream().allMatch(EnteredDetails::isText)
                || !answers.values().stream().allMatch(EnteredDetails::isText)) {
            faults.add(InputError.field("demographics", "needs short plain texts, " + MOST_ANSWERS + " at most"));
        }
        return answers;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean isText(String text) {
        return text.length() <= LONGEST_TEXT && !NOT_TEXT.matcher(text).find();
    }
}
