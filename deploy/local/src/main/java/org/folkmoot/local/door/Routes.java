package org.folkmoot.local.door;

import java.util.List;
import java.util.Map;

/** Which part answers a path: the table of docs/api.md, the same as the ingress of a cluster has. */
public final class Routes {
    private static final List<Route> PREFIXES = List.of(
            new Route("/areas", "registration"),
            new Route("/participants", "registration"),
            new Route("/sign-ups", "registration"),
            new Route("/links", "registration"),
            new Route("/.well-known", "registration"),
            new Route("/assemblies", "assembly"),
            new Route("/contests", "voting"),
            new Route("/parties", "voting"),
            new Route("/panels", "voting"),
            new Route("/rounds", "breakout"),
            new Route("/rooms", "breakout"),
            new Route("/conduct", "breakout"),
            new Route("/tallies", "results"),
            new Route("/outcomes", "results"),
            new Route("/publications", "results"),
            new Route("/draws", "sortition"),
            new Route("/auth", "keycloak"));
    private static final String OTHERWISE = "web";

    private final Map<String, Integer> ports;

    /** Takes the port of each part. */
    public Routes(Map<String, Integer> ports) {
        this.ports = Map.copyOf(ports);
    }

    private record Route(String prefix, String part) {
        /** A prefix ends at a slash: {@code /linksaway} is not below {@code /links}. */
        boolean covers(String path) {
            return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }
    }

    String partFor(String path) {
        return PREFIXES.stream()
                .filter(route -> route.covers(path))
                .map(Route::part)
                .findFirst()
                .orElse(OTHERWISE);
    }

    int portFor(String path) {
        return ports.get(partFor(path));
    }
}
