package org.folkmoot.web.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the fields of a form and notes in words what is none of what it should be. */
final class Reading {
    private final ContestForm form;
    private final List<String> mistakes = new ArrayList<>();

    Reading(ContestForm form) {
        this.form = form;
    }

    List<String> mistakes() {
        return mistakes;
    }

    void mistake(String sentence) {
        if (!mistakes.contains(sentence)) {
            mistakes.add(sentence);
        }
    }

    /** From 1. */
    int number(String field, String name, int otherwise) {
        return numberFrom(1, field, name, otherwise);
    }

    int numberFrom(int least, String field, String name, int otherwise) {
        String typed = form.typed(field).replaceAll("[ ,]", "");
        if (typed.isEmpty()) {
            return otherwise;
        }
        int number = whole(typed, name);
        if (number < least && typed.matches("\\d{1,9}")) {
            mistake(name + ": write a whole number from " + least + ".");
        }
        return Math.max(least, number);
    }

    int whole(String typed, String name) {
        if (typed.matches("\\d{1,9}")) {
            return Integer.parseInt(typed);
        }
        mistake(name + ": write a whole number, such as 12.");
        return 1;
    }

    /** @param usual when it is none of the others */
    String oneOf(String field, String usual, String... others) {
        return List.of(others).contains(form.typed(field)) ? form.typed(field) : usual;
    }

    <T> T id(String field, String name, Function<String, T> reader, T otherwise) {
        try {
            return reader.apply(form.typed(field));
        } catch (IllegalArgumentException e) {
            mistake(name + " is missing, or not written as it should be.");
            return otherwise;
        }
    }
}
