package org.folkmoot.web.party;

/**
 * A convener's party as voting knows it.
 *
 * @param headcount null until it was declared
 * @param headcountPending whether it waits for an organiser's nod and does not hold yet
 * @param members the former name of {@code joined}
 * @param joined how many have joined with the code: evidence of the headcount
 */
record OwnParty(
        String id,
        String assemblyId,
        String area,
        String place,
        String joinCode,
        Integer headcount,
        boolean headcountPending,
        Integer members,
        Integer joined,
        boolean certified) {
    public boolean counted() {
        return headcount != null && headcount > 0;
    }

    public int here() {
        return joined != null ? joined : members == null ? 0 : members;
    }
}
