package org.folkmoot.rehearsal.client;

/** Somebody's personal link: whoever has it is that person. */
public record PersonalLink(String address) {
    /** The part that is exchanged for a token. */
    String secret() {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
