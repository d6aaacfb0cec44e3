/** Judges rooms by the rules, with nothing in common with what allocated them but the shape of input and answer. */
package org.folkmoot.breakout.allocation.check;
