package org.folkmoot.defaults.problem;

/** Problems that any service can answer with. */
public enum CommonProblem implements ProblemCode {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    TOKEN_MISSING(401, "A token is needed"),
    TOKEN_EXPIRED(401, "The token has expired"),
    TOKEN_NOT_VALID(401, "The token is not valid"),
    NOT_ALLOWED(403, "This is not allowed with your role"),
    REMOVED(403, "You were removed from this assembly"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not offer that method"),
    NOT_ACCEPTABLE(406, "This address cannot answer in that form"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request is in a form that is not read here"),
    OVERLOADED(503, "Too much at once"),
    UNAVAILABLE(503, "Not available at the moment"),
    UNEXPECTED(500, "Something failed on our side");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
