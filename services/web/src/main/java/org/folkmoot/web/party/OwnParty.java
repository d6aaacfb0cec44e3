package org.folkmoot.web.party;

/**
 * A convener's party as voting knows it.
 *
 * @param headcount null until it was declared
 * @param members how many have joined with the code
 */
record OwnParty(
        String id, String assemblyId, String area, String place, String joinCode, Integer headcount, Integer members) {
    public boolean counted() {
        return headcount != null && headcount > 0;
    }

    public int joined() {
        return members == null ? 0 : members;
    }
}
