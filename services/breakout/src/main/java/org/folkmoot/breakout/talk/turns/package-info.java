/** The go-rounds of all rooms, kept as the moves that were made in them. */
package org.folkmoot.breakout.talk.turns;
