/**
 * A fair turn for each in one small room. The state at an instant follows from the recorded moves and that instant
 * alone: no timer, so a restart loses nothing and all phones agree.
 */
package org.folkmoot.breakout.goround;
