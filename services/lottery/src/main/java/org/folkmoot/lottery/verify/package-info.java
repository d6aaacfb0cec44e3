/**
 * Recomputes a draw from its published files alone. It shares nothing with what made them: formats, hashes, sums and rules
 * are written here a second time, from docs/sortition-protocol.md. Only drand's signature is checked by the same library.
 */
package org.folkmoot.lottery.verify;
