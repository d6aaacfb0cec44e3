package org.folkmoot.web.participant;

import java.time.Instant;
import java.util.List;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.DrawNotice;
import org.folkmoot.web.seat.Place;
import org.folkmoot.web.vote.Question;

/**
 * A participant's page.
 *
 * @param assembly theirs; null when there is none in their area
 * @param others further assemblies of theirs that are on or to come
 * @param segment what is on stage; empty before the first item
 * @param question the one they are asked, or the last one that was; null when there was none yet
 * @param notForYou where the question is asked, when that is not where they live; empty otherwise
 * @param alsoOpen further questions that are open
 * @param owner tells people who share a device apart
 * @param areas codes of their area and all it lies in
 * @param stamp what the page knows, for the live updates to go on from
 * @param doorsAt when they can check in; null when they can now
 * @param place where they are to be; null when there is no assembly of theirs
 * @param draws panels of the assembly that are drawn by lot
 * @param trouble why checking in did not work; empty when it was not tried
 */
record NowView(
        AssemblyState assembly,
        String areaName,
        List<AssemblyState> others,
        boolean checkedIn,
        String segment,
        Question question,
        String notForYou,
        List<OpenQuestion> alsoOpen,
        String owner,
        String areas,
        String stamp,
        Instant doorsAt,
        Place place,
        List<DrawNotice> draws,
        String trouble) {
    /** @param elsewhere whether it is asked only where they do not live */
    record OpenQuestion(String id, String text, boolean elsewhere) {}
}
