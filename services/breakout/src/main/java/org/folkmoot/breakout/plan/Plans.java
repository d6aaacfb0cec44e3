package org.folkmoot.breakout.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Plans as they are stored: as JSON, and with everything said. */
@ApplicationScoped
public class Plans {
    private final ObjectMapper mapper;

    Plans(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(RoundPlan plan) {
        try {
            return mapper.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plans are always JSON", e);
        }
    }

    public RoundPlan read(String json) {
        try {
            return mapper.readValue(json, RoundPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored plan cannot be read", e);
        }
    }
}
