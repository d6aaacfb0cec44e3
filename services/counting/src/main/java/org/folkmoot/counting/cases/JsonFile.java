package org.folkmoot.counting.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.folkmoot.counting.format.MalformedFileException;

/** Reads JSON, and says where it is none. */
final class JsonFile {
    private JsonFile() {}

    static JsonNode read(InputStream text) throws IOException, MalformedFileException {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            throw new MalformedFileException(
                    place == null ? 1 : Math.max(1, place.getLineNr()), malformed.getOriginalMessage());
        } catch (CharConversionException binary) {
            throw malformed(binary.getMessage());
        }
    }

    /** What is missing or senseless in the file as a whole. */
    static MalformedFileException malformed(String message) {
        return new MalformedFileException(1, message);
    }
}
