package org.folkmoot.defaults.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.defaults.input.UnsuitableValueException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Every error leaves a service through here, as {@code application/problem+json} (RFC 9457). */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final Set<String> DATABASE_AWAY = Set.of("08", "53", "57");
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, ContainerRequestContext request) {
        LOG.debugf("Refused code=%s", refusal.code().code());
        return ProblemResponse.of(refusal, request);
    }

    @ServerExceptionMapper
    public Response unreadableJson(JsonProcessingException cause, ContainerRequestContext request) {
        return ProblemResponse.of(malformed(cause), request);
    }

    /** Quarkus has a mapper of its own for this one; ours must be as specific to come before it. */
    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException cause, ContainerRequestContext request) {
        return unreadableJson(cause, request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException cause, ContainerRequestContext request) {
        List<InputError> errors = cause.getConstraintViolations().stream()
                .map(violation -> InputError.field(field(violation), violation.getMessage()))
                .toList();
        return ProblemResponse.of(
                CommonProblem.MALFORMED_REQUEST.because("Change the fields named in errors.", errors), request);
    }

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException cause, ContainerRequestContext request) {
        return ProblemResponse.of(
                CommonProblem.TOKEN_MISSING.because("Send the header Authorization: Bearer TOKEN."), request);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException cause, ContainerRequestContext request) {
        ProblemException problem = expired(cause)
                ? CommonProblem.TOKEN_EXPIRED.because("Open your personal link again, or sign in again.")
                : CommonProblem.TOKEN_NOT_VALID.because("Open your personal link again, or sign in again.");
        return ProblemResponse.of(problem, request);
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException cause, ContainerRequestContext request) {
        return ProblemResponse.of(
                CommonProblem.NOT_ALLOWED.because("Sign in as somebody who has the role this needs."), request);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException cause, ContainerRequestContext request) {
        if (cause.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json, request);
        }
        int status = cause.getResponse().getStatus();
        if (status < 400) {
            return cause.getResponse();
        }
        return switch (status) {
            case 400 -> ProblemResponse.of(CommonProblem.MALFORMED_REQUEST.because("Check the request."), request);
            case 404 ->
                ProblemResponse.of(CommonProblem.NOT_FOUND.because("Check the address and the ids in it."), request);
            case 405 -> ProblemResponse.of(CommonProblem.METHOD_NOT_ALLOWED.because("Check the method."), request);
            case 406 -> ProblemResponse.of(CommonProblem.NOT_ACCEPTABLE.because("Change Accept."), request);
            case 413 -> ProblemResponse.of(CommonProblem.TOO_LARGE.because("Send it in smaller parts."), request);
            case 415 ->
                ProblemResponse.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("Change Content-Type."), request);
            default -> unexpected(cause, request);
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable cause, ContainerRequestContext request) {
        if (databaseIsAway(cause)) {
            LOG.warnf("The database does not answer: %s", cause.getMessage());
            return ProblemResponse.of(
                    CommonProblem.UNAVAILABLE.because("Send the same again in a moment; repeating it does no harm."),
                    request);
        }
        ProblemException problem = CommonProblem.UNEXPECTED.because("Try again; if it stays, report the traceId.");
        Response response = ProblemResponse.of(problem, request);
        LOG.errorf(cause, "Request failed traceId=%s", ((Problem) response.getEntity()).traceId());
        return response;
    }

    private static ProblemException malformed(JsonProcessingException cause) {
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return CommonProblem.MALFORMED_REQUEST.because(
                    "Change the field " + field + ".", List.of(InputError.field(field, needed(mapping))));
        }
        return CommonProblem.MALFORMED_REQUEST.because("The body is not the JSON that is expected here.");
    }

    private static String needed(JsonMappingException cause) {
        return switch (cause) {
            case UnsuitableValueException unsuitable -> unsuitable.getOriginalMessage();
            case InvalidFormatException format
            when WHOLE_NUMBERS.contains(format.getTargetType()) -> "needs a whole number";
            default -> "cannot be read";
        };
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.indexOf('.') + 1).replaceFirst("^[^.]*\\.", "");
    }

    /** Whether the connection failed (SQL state class 08), or the server stops or is full (57, 53). */
    private static boolean databaseIsAway(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLException failure) {
                String state = failure.getSQLState();
                return state == null || DATABASE_AWAY.contains(state.substring(0, 2));
            }
        }
        return false;
    }

    private static boolean expired(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof InvalidJwtException token && token.hasExpired()) {
                return true;
            }
        }
        return false;
    }
}
