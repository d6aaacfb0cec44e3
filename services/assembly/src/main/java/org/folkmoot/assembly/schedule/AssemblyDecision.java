package org.folkmoot.assembly.schedule;

/** What becomes of a wish to create an assembly or to move it on. */
public sealed interface AssemblyDecision permits AssemblyAccepted, AssemblyRefused {}
