/**
 * Recomputes an invitation lottery from its published files alone. Formats, hashes and rules are written here a second
 * time, from docs/sortition-protocol.md. The register is read twice, row by row: first under its root, then for tickets.
 */
package org.folkmoot.lottery.verify.invitation;
