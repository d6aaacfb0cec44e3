package org.folkmoot.web.room;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A watch-party as it is now.
 *
 * @param headcount null until one is declared
 * @param headcountPending whether that waits for an organiser
 * @param joined how many joined with the code: people who are certainly there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Room(
        String id,
        String area,
        String place,
        Integer headcount,
        boolean headcountPending,
        int joined,
        boolean certified) {}
