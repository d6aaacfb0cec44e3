package org.folkmoot.assembly.schedule;

/** It is so now. */
public record AssemblyAccepted(Assembly assembly) implements AssemblyDecision {}
