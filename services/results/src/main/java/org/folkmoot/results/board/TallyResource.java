package org.folkmoot.results.board;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tallies/{contestId}")
class TallyResource {
    private final BoardService board;

    TallyResource(BoardService board) {
        this.board = board;
    }

    @GET
    public ContestView contest(@RestPath ContestId contestId) {
        return board.contest(contestId, Instant.now());
    }

    @GET
    @Path("/{area}")
    public AreaView area(@RestPath ContestId contestId, @RestPath AreaCode area) {
        return board.area(contestId, area, Instant.now());
    }
}
