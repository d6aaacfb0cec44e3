/** The lottery over panels, as numbers: which panels there can be, and which of them are in the hat. */
package org.folkmoot.lottery.panel;
