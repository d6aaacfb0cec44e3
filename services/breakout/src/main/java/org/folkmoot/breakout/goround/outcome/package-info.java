/** What a room has to say to the assembly. */
package org.folkmoot.breakout.goround.outcome;
