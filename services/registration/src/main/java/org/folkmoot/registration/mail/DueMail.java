package org.folkmoot.registration.mail;

import org.folkmoot.contracts.participant.ParticipantId;

/**
 * A mail that it is time to send.
 *
 * @param attempt counted from 1
 */
record DueMail(ParticipantId participant, Letter letter, String email, String name, int linkVersion, int attempt) {}
