package org.folkmoot.assembly.agenda;

/** What becomes of a proposed agenda. */
public sealed interface AgendaDecision permits Agenda, AgendaRejected {}
