package org.folkmoot.registration.participant;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.area.AreaCode;

/**
 * What a person, or an organiser for them, says about the person; checked.
 *
 * @param language a BCP 47 tag, for example {@code en} or {@code cy}
 * @param accessNeeds in alphabetical order, each once
 * @param demographics further answers by their question; never leaves this service
 */
public record ParticipantDetails(
        EmailAddress email,
        String name,
        AreaCode area,
        String language,
        List<String> accessNeeds,
        Map<String, String> demographics) {
    public ParticipantDetails {
        accessNeeds = accessNeeds.stream().distinct().sorted().toList();
        demographics = new TreeMap<>(demographics);
    }

    @Override
    public Map<String, String> demographics() {
        return new TreeMap<>(demographics);
    }
}
