package org.folkmoot.contracts.ballot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.folkmoot.contracts.contest.OptionId;

/** What a voter marked. The member that is present tells which kind it is: {@code {"choices":["4","6"]}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes(@JsonSubTypes.Type(Selection.Choices.class))
public sealed interface Selection {
    /** Options chosen, in no order. */
    record Choices(List<OptionId> choices) implements Selection {
        public Choices {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }
    }
}
