package org.ceaseline.casebook;

import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/** Hands on the events of a YAML file until they are nested too deep: what builds the tree goes as deep as they do. */
final class ShallowEvents implements Parser {

    /** No part of a casebook is nested as deeply. */
    private static final int DEEPEST = 32;

    private final Parser parser;
    private int depth;

    ShallowEvents(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof CollectionStartEvent) {
            depth++;
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (depth > DEEPEST) {
            throw new ParserException("it is nested deeper than " + DEEPEST + " levels", event.getStartMark());
        }
        return event;
    }
}
