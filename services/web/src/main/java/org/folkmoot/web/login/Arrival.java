package org.folkmoot.web.login;

import jakarta.ws.rs.core.NewCookie;
import java.util.List;

/** What happens when somebody comes in, so that one tap is enough to be there. */
public interface Arrival {
    /** @return what their browser is to remember */
    List<NewCookie> of(Newcomer newcomer);

    /** @param area code of their area */
    record Newcomer(String token, String participantId, String area) {}
}
