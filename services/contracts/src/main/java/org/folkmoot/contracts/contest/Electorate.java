package org.folkmoot.contracts.contest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.panel.PanelId;

/** Who may vote. Each of them has to be checked in to the contest's assembly. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Electorate.CheckedIn.class, name = "checked-in"),
    @JsonSubTypes.Type(value = Electorate.Within.class, name = "within"),
    @JsonSubTypes.Type(value = Electorate.Panel.class, name = "panel")
})
public sealed interface Electorate {
    /** Everyone checked in to the contest's assembly. */
    record CheckedIn() implements Electorate {}

    /** Those checked in whose area is {@code area} or lies under it. */
    record Within(AreaCode area) implements Electorate {}

    /** The members of a panel, {@code members} of them when the contest was prepared. */
    record Panel(PanelId panel, int members) implements Electorate {}
}
