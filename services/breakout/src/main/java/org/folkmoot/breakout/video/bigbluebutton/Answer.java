package org.folkmoot.breakout.video.bigbluebutton;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a call came to. */
public sealed interface Answer {
    /** @param createTime names one meeting among those that had the same id; {@code create} always says it */
    record Success(Optional<String> createTime) implements Answer {}

    /** @param messageKey the server's reason, such as {@code checksumError} */
    record Failed(String messageKey) implements Answer {}

    /** The server is away or says something else. */
    record None(String why) implements Answer {}

    /** Reads the XML that all calls are answered with. */
    static Answer read(byte[] xml) {
        try {
            Element response = parser().parse(new ByteArrayInputStream(xml)).getDocumentElement();
            return switch (child(response, "returncode").orElse("")) {
                case "SUCCESS" -> new Success(child(response, "createTime"));
                case "FAILED" -> new Failed(child(response, "messageKey").orElse("unknown"));
                default -> new None("The answer has no returncode");
            };
        } catch (SAXException | IOException e) {
            return new None("The answer is not XML");
        }
    }

    private static DocumentBuilder parser() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            // The parser's own prints to the console.
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java's XML parser cannot be made safe", e);
        }
    }

    private static Optional<String> child(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(found.item(0).getTextContent().strip()).filter(text -> !text.isEmpty());
    }
}
