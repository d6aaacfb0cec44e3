/** Holds what was counted against what was published. Plain Java. */
package org.folkmoot.rehearsal.report;
