/** What is known before a round of small rooms, and what was decided. */
package org.folkmoot.breakout.allocation.round;
