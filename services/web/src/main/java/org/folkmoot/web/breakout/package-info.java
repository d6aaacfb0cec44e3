/** A participant's small room: who is there, whose turn it is, what the room says in the end. */
package org.folkmoot.web.breakout;
