/**
 * The recount: computes a contest again from the log in one plain pass and compares it with the published tally. It
 * shares no code with the tally, on purpose; only with the contracts, which say what the log means.
 */
package org.folkmoot.results.recount;
