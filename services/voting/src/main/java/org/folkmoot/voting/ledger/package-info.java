/** The logs of the ballot path: ballots, and that a member of a party voted. Writing to them never blocks. */
package org.folkmoot.voting.ledger;
