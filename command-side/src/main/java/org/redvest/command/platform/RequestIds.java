package org.redvest.command.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Ids for what a request creates. With an Idempotency-Key they follow from it, so that a repetition after a lost answer
 * meets what the first one wrote, whatever store the events went to.
 */
@Component
public class RequestIds {

    private static final NoArgGenerator RANDOM = Generators.timeBasedEpochRandomGenerator();

    private final KeyRing keys;
    private final Caller caller;

    RequestIds(KeyRing keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** The id for what the current request creates: with a key, the same each time. */
    public UUID ofThisRequest() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            String key = attributes.getRequest().getHeader(IdempotentRequests.HEADER);
            if (key != null) {
                return ofKey(attributes.getRequest().getRequestURI(), key);
            }
        }
        return RANDOM.generate();
    }

    private UUID ofKey(@Nullable String address, String key) {
        return keys.uuid("idempotency-key", unmistakable(caller.subject()) + "|" + address + "|" + key);
    }

    /** A subject as a part of a longer text: none can be such that the text is another's, too. */
    static String unmistakable(String subject) {
        return subject.replace("%", "%25").replace("|", "%7C");
    }
}
