/** The logs of the ballot path: ballots, and that a member of a party voted. Writing to them blocks for a moment at most. */
package org.folkmoot.voting.ledger;
