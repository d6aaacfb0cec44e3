/** Who sits with whom: groups are dealt into rooms, and people exchange seats for the sake of the soft rules. */
package org.folkmoot.breakout.allocation.seating;
