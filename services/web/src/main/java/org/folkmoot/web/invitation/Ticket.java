package org.folkmoot.web.invitation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Somebody's ticket in a wave of invitations.
 *
 * @param leaf what was sealed under the root of the wave, made with the salt
 * @param ticket null until it is drawn
 * @param cutOff the highest ticket that is invited; null until it is drawn
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Ticket(int wave, String salt, String leaf, String stratum, String ticket, String cutOff, boolean invited) {}
