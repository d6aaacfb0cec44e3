package org.folkmoot.voting.party;

import jakarta.validation.constraints.NotNull;

record HeadcountRequest(@NotNull Integer headcount) {}
