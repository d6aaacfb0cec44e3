package org.folkmoot.breakout.allocation.round;

/**
 * How far the soft rules were met, each beside what no arrangement could beat. Bounds marked so hold for the groups as they
 * were formed by the hard rules.
 *
 * @param undersizedRooms with fewer people than the plan's least
 * @param awayFromArea people whose room is not of their own area at the chosen depth, parties left out
 * @param repeatPairs pairs in a room who sat together before
 * @param leastRepeatPairs of these groups
 * @param withoutFacilitator rooms without any
 * @param leastWithoutFacilitator rooms less facilitators who have a seat
 * @param leastWithoutInGroups the same, where facilitators stay in their groups
 * @param variety the share of pairs in rooms that differ, the mean of the chosen features; 1 if none was chosen
 * @param mostVariety of these groups
 */
public record HowWell(
        int rooms,
        int seated,
        int undersizedRooms,
        int awayFromArea,
        long repeatPairs,
        long leastRepeatPairs,
        int withoutFacilitator,
        int leastWithoutFacilitator,
        int leastWithoutInGroups,
        double variety,
        double mostVariety) {}
