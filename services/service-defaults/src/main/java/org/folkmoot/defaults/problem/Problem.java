package org.folkmoot.defaults.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** The body of an error answer (RFC 9457), with our members {@code code}, {@code traceId} and {@code errors}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<InputError> errors,
        @JsonIgnore Map<String, Object> members) {
    @JsonAnyGetter
    Map<String, Object> further() {
        return members;
    }
}
