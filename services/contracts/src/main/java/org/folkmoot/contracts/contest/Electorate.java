package org.folkmoot.contracts.contest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.folkmoot.contracts.area.AreaCode;

/** Who may vote. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Electorate.CheckedIn.class, name = "checked-in"),
    @JsonSubTypes.Type(value = Electorate.Within.class, name = "within")
})
public sealed interface Electorate {
    /** Everyone checked in to the contest's assembly. */
    record CheckedIn() implements Electorate {}

    /** Those checked in whose area is {@code area} or lies under it. */
    record Within(AreaCode area) implements Electorate {}
}
