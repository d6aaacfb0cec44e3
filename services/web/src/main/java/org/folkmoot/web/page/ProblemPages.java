package org.folkmoot.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.folkmoot.contracts.event.Json;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows a browser a page where a program would get {@code application/problem+json}; the status stays. */
class ProblemPages {
    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance problem(ProblemText problem);
    }

    @ServerResponseFilter
    public void asPage(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type == null || !"problem+json".equals(type.getSubtype()) || !wantsPage(request)) {
            return;
        }
        JsonNode problem = Json.MAPPER.valueToTree(response.getEntity());
        ProblemText text = ProblemText.of(
                problem.path("code").asText(),
                response.getStatus(),
                problem.path("traceId").asText(),
                request.getUriInfo().getPath());
        response.setEntity(
                Templates.problem(text).render(), new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML);
    }
}
