package org.folkmoot.web.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Asks voting about panels with a staff member's own token. */
@ApplicationScoped
public class PanelClient {
    private final PanelApi api;

    PanelClient(@RestClient PanelApi api) {
        this.api = api;
    }

    /** By name. */
    public Answer<List<ListedPanel>> of(AssemblyId assembly, String token) {
        return Neighbour.ask(() -> api.panels(assembly.toString(), Neighbour.bearer(token)));
    }

    Answer<ListedPanel> list(PanelId id, PanelApi.Request request, String token) {
        return Neighbour.ask(() -> api.list(id.toString(), Neighbour.bearer(token), request));
    }
}
