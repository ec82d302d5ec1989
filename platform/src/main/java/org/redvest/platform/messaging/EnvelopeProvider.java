package org.redvest.platform.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.redvest.api.Envelope;
import org.springframework.stereotype.Component;

/** Hands the envelope of a message on to every message that follows from it. */
@Component
class EnvelopeProvider implements CorrelationDataProvider {

    private static final List<String> HANDED_ON = List.of(
            Envelope.ACTOR_KIND,
            Envelope.ACTOR_ID,
            Envelope.CHANNEL,
            Envelope.VOLUNTEER,
            Envelope.DELEGATION,
            Envelope.DEPUTY_FOR);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (String key : HANDED_ON) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                data.put(key, value);
            }
        }
        data.put(
                Envelope.CORRELATION_ID,
                message.getMetaData().getOrDefault(Envelope.CORRELATION_ID, message.getIdentifier()));
        data.put(Envelope.CAUSATION_ID, message.getIdentifier());
        return data;
    }
}
