package org.redvest.platform.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/** Ids of messages and events in order of time (UUIDv7), so that their index grows at its right edge. */
public class OrderedIdentifiers extends IdentifierFactory {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    @Override
    public String generateIdentifier() {
        return GENERATOR.generate().toString();
    }
}
