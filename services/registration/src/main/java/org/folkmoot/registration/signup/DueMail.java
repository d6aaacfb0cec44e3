package org.folkmoot.registration.signup;

import org.folkmoot.contracts.participant.ParticipantId;

/**
 * A mail that it is time to send.
 *
 * @param attempt counted from 1
 */
record DueMail(ParticipantId participant, String email, String name, int linkVersion, int attempt) {}
