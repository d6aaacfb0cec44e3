package org.folkmoot.breakout.video;

import java.time.Instant;
import java.util.Optional;

/**
 * What a provider is told of somebody's visit.
 *
 * @param room name that says nothing and cannot be guessed: lower-case letters and digits
 * @param identity pseudonym of the person in this round: lower-case letters and digits
 * @param until when the round is to end, and a little more
 * @param enterBy until when a token lets them in; whoever comes later, or again, asks for a new one
 */
record Seat(
        String room,
        String title,
        String identity,
        Optional<String> name,
        boolean moderator,
        Instant from,
        Instant until,
        Instant enterBy) {}
