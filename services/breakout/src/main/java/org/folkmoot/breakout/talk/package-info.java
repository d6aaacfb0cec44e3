/** What goes on in one room: who is there, whose turn it is, what the room answers, and how to get in. */
package org.folkmoot.breakout.talk;
