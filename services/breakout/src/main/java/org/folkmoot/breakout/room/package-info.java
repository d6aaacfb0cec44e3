/** Rooms and the seats in them: who sits where, who is there, and what has to be done about it. */
package org.folkmoot.breakout.room;
