/** That a member of a party voted: enough to deduct them from the room, nothing that leads to their ballot. */
package org.folkmoot.voting.turnout;
