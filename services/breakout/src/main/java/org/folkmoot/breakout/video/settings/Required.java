package org.folkmoot.breakout.video.settings;

/** What has to be set before a provider can be used. */
final class Required {
    private Required() {}

    static String text(String setting, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(setting + " is missing: set it, or choose another video provider");
        }
        return value;
    }
}
