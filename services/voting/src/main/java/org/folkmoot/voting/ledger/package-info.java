/** The logs that ballots and turnout are written to, without ever blocking the writer. */
package org.folkmoot.voting.ledger;
