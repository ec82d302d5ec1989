package org.redvest.command.exchange.imports;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of a workbook, by the local names of its elements. It has no document type and no entities of its own. */
final class Xml implements AutoCloseable {

    /** Characters that Excel lets into one cell. */
    private static final int LONGEST_TEXT = 32_767;

    private static final Set<String> TRUE = Set.of("1", "true");
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    Xml(InputStream bytes) throws XMLStreamException {
        this.reader = FACTORY.createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Workbook.unreadable();
        }
        return event;
    }

    /** Goes to the next beginning of one of these elements; false where there is none. */
    boolean goTo(String... elements) throws XMLStreamException {
        Set<String> sought = Set.of(elements);
        while (reader.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT && sought.contains(reader.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next beginning of one of these elements; false at the end of the parent. */
    boolean goToWithin(String parent, String... elements) throws XMLStreamException {
        Set<String> sought = Set.of(elements);
        while (reader.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && sought.contains(reader.getLocalName())) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && is(parent)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the present element has this name. */
    boolean is(String element) {
        return reader.getLocalName().equals(element);
    }

    /** An attribute, of whatever name space. */
    String attribute(String name, String otherwise) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return otherwise;
    }

    boolean flag(String name) {
        return TRUE.contains(attribute(name, ""));
    }

    /** The text of an element that has no elements within. */
    String text(String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && is(element)) {
                return text.toString();
            }
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw Workbook.tooLarge();
                }
            }
        }
    }

    /** The text of an element in all its runs, without what tells how to pronounce it. */
    String richText(String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean pronounced = false;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && is("t") && !pronounced) {
                text.append(text("t"));
                if (text.length() > LONGEST_TEXT) {
                    throw Workbook.tooLarge();
                }
            } else if (event == XMLStreamConstants.START_ELEMENT && is("rPh")) {
                pronounced = true;
            } else if (event == XMLStreamConstants.END_ELEMENT && is("rPh")) {
                pronounced = false;
            } else if (event == XMLStreamConstants.END_ELEMENT && is(element)) {
                return text.toString();
            }
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
