/** A panel drawn by lot from everybody who has come, and its binding vote. */
package org.folkmoot.rehearsal.lot;
