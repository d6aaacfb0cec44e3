package org.folkmoot.breakout.video.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * Where a provider's server is.
 *
 * @param base absolute, without a slash at its end
 */
public record ServerAddress(URI base) {
    private static final List<String> WEB = List.of("https", "http");
    private static final List<String> WEB_SOCKET = List.of("wss", "ws");

    /** @throws IllegalArgumentException if this is not an address of the web; says what to set */
    public static ServerAddress web(String setting, String text) {
        return read(setting, text, WEB);
    }

    /** @throws IllegalArgumentException if this is not an address of a web socket; says what to set */
    public static ServerAddress webSocket(String setting, String text) {
        return read(setting, text, WEB_SOCKET);
    }

    private static ServerAddress read(String setting, String text, List<String> schemes) {
        String example = "set an address such as %s://video.example.org".formatted(schemes.getFirst());
        try {
            URI address = new URI(Required.text(setting, text).strip().replaceAll("/+$", ""));
            if (address.getScheme() == null
                    || !schemes.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    || address.getHost() == null) {
                throw new IllegalArgumentException("%s is no address of a server: %s".formatted(setting, example));
            }
            if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
                throw new IllegalArgumentException(
                        "%s holds more than a server and a path: %s".formatted(setting, example));
            }
            return new ServerAddress(address);
        } catch (URISyntaxException e) {
            // Without its cause, which repeats the text: there may be a password in it.
            throw new IllegalArgumentException("%s cannot be read: %s".formatted(setting, example));
        }
    }

    public String host() {
        return base.getHost().toLowerCase(Locale.ROOT);
    }

    /** @param rest path and query, encoded already, without a slash before it */
    public URI at(String rest) {
        return URI.create(base + "/" + rest);
    }

    /** @param query encoded already */
    public URI asking(String query) {
        return URI.create(base + "?" + query);
    }
}
